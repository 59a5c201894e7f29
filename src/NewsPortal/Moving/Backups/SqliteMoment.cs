using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Moving.Backups;

/// <summary>
/// The embedded database as it was at one moment, however much is written meanwhile: one transaction that reads and stays open. Its copy goes page by
/// page within it, so it never begins anew (docs/adr/0030).
/// </summary>
public sealed class SqliteMoment : IDisposable
{
    // 16 MB of pages: between two steps it hears of a stop.
    private const int Step = 4096;

    private readonly SqliteConnection _connection;

    /// <param name="connection">A connection string.</param>
    public SqliteMoment(string connection)
    {
        _connection = new(new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        _connection.Open();
        // A transaction sees the moment of its first question.
        Run("PRAGMA query_only = ON; BEGIN; SELECT COUNT(*) FROM sqlite_master");
    }

    public void Dispose() => _connection.Dispose();

    public IReadOnlyList<TableSum> Sums(Action<int, int> progress, CancellationToken ct) => new TableSums(_connection).All(progress, ct);

    /// <summary>Of an older version, too: asks for no column that was not always there.</summary>
    public IReadOnlyList<string> Migrations => Texts("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");

    /// <summary>Contents of all pictures that the paper has an entry of.</summary>
    public IReadOnlyList<string> Pictures => Texts("SELECT DISTINCT ContentHash FROM MediaFiles ORDER BY ContentHash");

    /// <summary>Of their originals, as far as it is written down.</summary>
    public long PictureBytes => Texts("SELECT COUNT(*) FROM pragma_table_info('MediaFiles') WHERE name = 'Bytes'")[0] == "0" ? 0
        : long.Parse(Texts("SELECT COALESCE(SUM(Bytes), 0) FROM MediaFiles")[0], null);

    public long Bytes => long.Parse(Texts("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")[0], null);

    /// <param name="to">An empty file.</param>
    public void CopyTo(string to, Action<int, int> progress, CancellationToken ct)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ConnectionString);
        copy.Open();
        // It goes into the archive or into the bin: a crash need not find it whole.
        using (var plain = copy.CreateCommand())
        {
            plain.CommandText = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF";
            plain.ExecuteNonQuery();
        }
        using var pages = raw.sqlite3_backup_init(copy.Handle, "main", _connection.Handle, "main");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(copy.Handle), copy.Handle);
        for (var answer = raw.SQLITE_OK; answer != raw.SQLITE_DONE;)
        {
            ct.ThrowIfCancellationRequested();
            answer = raw.sqlite3_backup_step(pages, Step);
            if (answer is not (raw.SQLITE_OK or raw.SQLITE_DONE)) throw new SqliteException(raw.sqlite3_errstr(answer).utf8_to_string(), answer);
            var all = raw.sqlite3_backup_pagecount(pages);
            progress(all - raw.sqlite3_backup_remaining(pages), all);
        }
    }

    private List<string> Texts(string question)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = question;
        using var found = command.ExecuteReader();
        var texts = new List<string>();
        while (found.Read()) texts.Add(found.GetString(0));
        return texts;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteScalar();
    }
}
