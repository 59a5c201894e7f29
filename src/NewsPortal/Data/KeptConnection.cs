using System.Data;
using Microsoft.Data.Sqlite;

namespace NewsPortal.Data;

/// <summary>
/// A connection to the embedded store that stays open between the questions of its context, with its commands ready: SQLite reads and plans a page's question
/// as long as it answers it, and the same few questions come again and again. It closes when its context ends, or the file was moved away (<see cref="StoreFile"/>).
/// </summary>
/// <remarks>EF Core's own functions for decimals and regular expressions are not made on it: the paper has neither, and making them is most of an opening.</remarks>
public sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Contexts that are kept, each with its connection: SQLite answers on the thread that asks, so more are seldom at work at once.</summary>
    public const int MostConnections = 32;

    /// <summary>Commands kept at most; one takes some 50 kB.</summary>
    public const int MostCommands = 50;

    // In KiB. The machine holds the pages of the file anyway, for all connections at once: a story costs the same with 500, 1,000, 2,000 and 8,000 here.
    private const int Cache = 1000;

    private readonly Dictionary<string, KeptCommand> _ready = [];
    private bool _isEnding;

    /// <summary>The kept command with the same words, with this one's parameters; this one no longer has them.</summary>
    public SqliteCommand Ready(SqliteCommand command)
    {
        if (!_ready.TryGetValue(command.CommandText, out var ready))
        {
            if (_ready.Count >= MostCommands) Forget();
            _ready[command.CommandText] = ready = new(this, command.CommandText);
        }
        // Asked for while its own answer is still being read.
        else if (ready.IsInUse) return command;

        ready.Take(command);
        command.Dispose();
        return ready;
    }

    /// <summary>Closes for good; it may be opened again.</summary>
    public void End()
    {
        _isEnding = true;
        Forget();
        base.Close();
        _isEnding = false;
    }

    public override void Open()
    {
        var wasOpen = State == ConnectionState.Open;
        base.Open();
        if (wasOpen) return;
        using var command = new SqliteCommand($"PRAGMA cache_size = -{Cache}", this);
        command.ExecuteNonQuery();
    }

    // Whoever asked is done; what was left open of a transaction is rolled back, as closing does.
    public override void Close()
    {
        if (_isEnding) base.Close();
        else Transaction?.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) End();
        base.Dispose(disposing);
    }

    // All: which of them come again shows at once.
    private void Forget()
    {
        foreach (var ready in _ready.Values.Where(c => _isEnding || !c.IsInUse).ToList())
        {
            _ready.Remove(ready.CommandText);
            ready.End();
        }
    }

    private sealed class KeptCommand : SqliteCommand
    {
        public KeptCommand(KeptConnection connection, string text) => (Connection, CommandText) = (connection, text);

        private bool _isEnding;

        public bool IsInUse { get; private set; }

        public void Take(SqliteCommand command)
        {
            IsInUse = true;
            (Transaction, CommandTimeout) = (command.Transaction, command.CommandTimeout);
            var parameters = command.Parameters.Cast<SqliteParameter>().ToArray();
            command.Parameters.Clear();
            Parameters.AddRange(parameters);
        }

        public void End()
        {
            _isEnding = true;
            Dispose();
        }

        // Whoever asked is done with it; its statement stays.
        protected override void Dispose(bool disposing)
        {
            if (disposing) Parameters.Clear();
            (Transaction, IsInUse) = (null, false);
            if (_isEnding || !disposing) base.Dispose(disposing);
        }
    }
}
