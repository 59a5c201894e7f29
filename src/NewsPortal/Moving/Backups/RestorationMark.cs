using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.Backups;

/// <summary>
/// Lies beside the embedded database while a restoration fills the place: pictures come first, the database last, under its name only when all is there.
/// Until then no paper opens there, and the same command goes on.
/// </summary>
/// <param name="database">The full path of the database.</param>
internal sealed class RestorationMark(string database)
{
    private readonly string _path = $"{database}.restoring";

    public bool IsThere => File.Exists(_path);

    /// <exception cref="StartRefusedException">A restoration was broken off there.</exception>
    public static void Settle(NewsDb db)
    {
        if (db is not SqliteNewsDb) return;
        var database = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        var mark = new RestorationMark(database);
        if (!mark.IsThere) return;
        // It has its name, so all of it is there: only the mark was left.
        if (File.Exists(database)) mark.Remove();
        else throw new StartRefusedException($"Ở {Path.GetDirectoryName(database)} có một lần khôi phục dở dang; hãy chạy lại: restore {mark.Read().File} (hoặc xóa {mark._path} và media/originals để bắt đầu lại).");
    }

    public (string Identity, string File) Read() => File.ReadAllText(_path).Split('\n', 2) is [var identity, var file] ? (identity, file) : ("", "FILE");

    public void Write(string identity, string file)
    {
        File.WriteAllText($"{_path}.tmp", $"{identity}\n{file}");
        File.Move($"{_path}.tmp", _path, overwrite: true);
    }

    public void Remove() => File.Delete(_path);
}
