using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Moving.Backups;

/// <summary>
/// SHA-256 over each table's rows, in the order of their row numbers, value by value as SQLite keeps them: two databases that give the same hold the same.
/// What the search index makes for itself is left out; the words that it is made of are in.
/// </summary>
public sealed class TableSums(SqliteConnection connection)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _filled;

    public IReadOnlyList<TableSum> All(Action<int, int> progress, CancellationToken ct)
    {
        var tables = Tables();
        var sums = new List<TableSum>();
        foreach (var (name, order) in tables)
        {
            progress(sums.Count, tables.Count);
            sums.Add(Of(name, order, ct));
        }
        progress(tables.Count, tables.Count);
        return sums;
    }

    private List<(string Name, string Order)> Tables()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
        using var found = command.ExecuteReader();
        var tables = new List<(string, string)>();
        while (found.Read()) tables.Add((found.GetString(0), found.GetBoolean(1) ? "" : " ORDER BY rowid"));
        return tables;
    }

    // By the library's own calls: texts are summed as the bytes they are, without becoming strings first.
    private TableSum Of(string name, string order, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, $"SELECT * FROM \"{name}\"{order}", out var rows), connection.Handle);
        using (rows)
        {
            var count = 0L;
            var columns = raw.sqlite3_column_count(rows);
            for (int answer; (answer = raw.sqlite3_step(rows)) != raw.SQLITE_DONE; count++)
            {
                SqliteException.ThrowExceptionForRC(answer == raw.SQLITE_ROW ? raw.SQLITE_OK : answer, connection.Handle);
                if (count % 1024 == 0) ct.ThrowIfCancellationRequested();
                for (var column = 0; column < columns; column++) Add(hash, rows, column);
            }
            Flush(hash);
            return new(name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }

    private void Add(IncrementalHash hash, sqlite3_stmt rows, int column)
    {
        var type = raw.sqlite3_column_type(rows, column);
        var value = type switch
        {
            raw.SQLITE_INTEGER => raw.sqlite3_column_int64(rows, column),
            raw.SQLITE_FLOAT => BitConverter.DoubleToInt64Bits(raw.sqlite3_column_double(rows, column)),
            raw.SQLITE_NULL => 0,
            _ => raw.sqlite3_column_bytes(rows, column),
        };
        if (_filled + 9 > _buffer.Length) Flush(hash);
        _buffer[_filled] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_filled + 1), value);
        _filled += 9;
        if (type is not (raw.SQLITE_TEXT or raw.SQLITE_BLOB)) return;

        var bytes = raw.sqlite3_column_blob(rows, column);
        if (_filled + bytes.Length > _buffer.Length) Flush(hash);
        if (bytes.Length > _buffer.Length)
        {
            hash.AppendData(bytes);
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_filled));
        _filled += bytes.Length;
    }

    private void Flush(IncrementalHash hash)
    {
        hash.AppendData(_buffer, 0, _filled);
        _filled = 0;
    }
}
