using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>
/// Which export is being brought back into this store: a table that is there from the first row until the last. While it is, nobody opens the store as a newspaper; the same
/// command goes on with it.
/// </summary>
public static class BegunImport
{
    public const string Table = "BegunImport";

    public const string Refusal = "Lệnh import newspaper vào kho này bị dừng giữa chừng: hãy chạy lại đúng lệnh ấy cho xong (hoặc bỏ kho này, dùng một kho trống).";

    /// <returns>What the manifest says of its list of files; null if none was begun.</returns>
    internal static async Task<string?> ReadAsync(NewsDb db, CancellationToken ct) => (await StoreStart.TablesAsync(db, ct)).Contains(Table)
        ? await db.Database.SqlQuery<string>($"SELECT Sums AS Value FROM BegunImport").SingleOrDefaultAsync(ct) ?? ""
        : null;

    internal static async Task WriteAsync(NewsDb db, string sums, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"CREATE TABLE BegunImport (Sums VARCHAR(64) NOT NULL)", ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO BegunImport (Sums) VALUES ({sums})", ct);
    }

    internal static Task EndAsync(NewsDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"DROP TABLE BegunImport", ct);
}
