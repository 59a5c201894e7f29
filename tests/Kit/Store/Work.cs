using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsPortal.Kit;

/// <summary>What SQLite did for one command, by its own count: the same on a busy machine as on an idle one.</summary>
/// <param name="Steps">Instructions of its virtual machine.</param>
/// <param name="Plan">Its query plan, a step a line.</param>
public record Work(string Sql, long Steps, IReadOnlyList<string> Plan)
{
    /// <summary>Whether the step of the plan goes through all of one of the tables. Plans name tables by their alias: <c>FROM "Articles" AS "a0"</c>.</summary>
    public bool Walks(IEnumerable<string> tables, string step) => step.StartsWith("SCAN ", StringComparison.Ordinal)
        && tables.SelectMany(table => Sql.Split($"\"{table}\" AS \"").Skip(1).Select(rest => rest[..rest.IndexOf('"')])).Contains(step.Split(' ')[1]);

    public static Work Of(DbCommand command)
    {
        using var again = Copy(command);
        var steps = 0L;
        using (var reader = (SqliteDataReader)again.ExecuteReader())
        {
            while (reader.Read()) { }
            steps = raw.sqlite3_stmt_status(reader.Handle, raw.SQLITE_STMTSTATUS_VM_STEP, 0);
        }

        var plan = new List<string>();
        again.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        using (var reader = again.ExecuteReader())
            while (reader.Read()) plan.Add(reader.GetString(3));
        return new(command.CommandText, steps, plan);
    }

    private static SqliteCommand Copy(DbCommand command)
    {
        var copy = ((SqliteConnection)command.Connection!).CreateCommand();
        copy.CommandText = command.CommandText;
        copy.Transaction = (SqliteTransaction?)command.Transaction;
        foreach (SqliteParameter p in command.Parameters) copy.Parameters.Add(new SqliteParameter { ParameterName = p.ParameterName, Value = p.Value });
        return copy;
    }
}

/// <summary>Notes the work of every query while it is switched on.</summary>
public class WorkMeter : DbCommandInterceptor
{
    private List<Work>? _noted;

    public async Task<IReadOnlyList<Work>> DuringAsync(Func<Task> questions)
    {
        _noted = [];
        await questions();
        var noted = _noted;
        _noted = null;
        return noted;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _noted?.Add(Work.Of(command));
        return new(result);
    }
}
