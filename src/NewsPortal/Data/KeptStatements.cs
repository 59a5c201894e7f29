using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace NewsPortal.Data;

/// <summary>
/// The commands of a connection to the embedded store, kept ready: SQLite reads and plans a page's question as long as it answers it, and the same few
/// questions come again and again.
/// </summary>
public static class KeptStatements
{
    /// <summary>Kept with one connection at most; a statement takes some 50 kB.</summary>
    public const int Most = 50;

    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, KeptCommand>> Kept = [];

    /// <summary>The kept command with the same words, with this one's parameters; this one no longer has them.</summary>
    public static SqliteCommand For(SqliteCommand command)
    {
        var kept = Kept.GetOrCreateValue(command.Connection!);
        if (!kept.TryGetValue(command.CommandText, out var ready))
        {
            if (kept.Count >= Most) Forget(kept);
            kept[command.CommandText] = ready = new(command);
        }
        // Asked for while its own answer is still being read.
        else if (ready.IsInUse) return command;

        ready.Take(command);
        command.Dispose();
        return ready;
    }

    // All: which of them come again shows at once.
    private static void Forget(Dictionary<string, KeptCommand> kept)
    {
        foreach (var idle in kept.Values.Where(c => !c.IsInUse).ToList())
        {
            kept.Remove(idle.CommandText);
            idle.End();
        }
    }

    private sealed class KeptCommand : SqliteCommand
    {
        public KeptCommand(SqliteCommand first) => (Connection, CommandText) = (first.Connection, first.CommandText);

        public bool IsInUse { get; private set; }

        public void Take(SqliteCommand command)
        {
            IsInUse = true;
            (Transaction, CommandTimeout) = (command.Transaction, command.CommandTimeout);
            var parameters = command.Parameters.Cast<SqliteParameter>().ToArray();
            command.Parameters.Clear();
            Parameters.AddRange(parameters);
        }

        public void End() => base.Dispose(true);

        // Whoever asked is done with it; its statement stays.
        protected override void Dispose(bool disposing)
        {
            if (!disposing)
            {
                base.Dispose(disposing);
                return;
            }
            Parameters.Clear();
            Transaction = null;
            IsInUse = false;
        }
    }
}
