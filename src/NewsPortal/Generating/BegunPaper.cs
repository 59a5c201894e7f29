using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Generating;

/// <summary>
/// What a generated newspaper was begun with. It stands in a table of its own, which only generated stores have: it goes where the store goes,
/// and a real newspaper knows nothing of it.
/// </summary>
public record BegunPaper(int Articles, int Seed, int Words)
{
    private const string Table = "GeneratedPaper";

    public static BegunPaper Of(GeneratedPaper paper) => new(paper.Articles, paper.Seed, paper.Words);

    /// <returns>Null if none was begun, or if it was begun before this was written down.</returns>
    public static async Task<BegunPaper?> ReadAsync(NewsDb db, CancellationToken ct) => await IsThereAsync(db, ct) && await db.Categories.AnyAsync(ct)
        ? await db.Database.SqlQuery<BegunPaper>($"SELECT Articles, Seed, Words FROM GeneratedPaper").SingleOrDefaultAsync(ct)
        : null;

    /// <summary>In the transaction that makes the sections: a paper that has any says what it is.</summary>
    public async Task WriteAsync(NewsDb db, CancellationToken ct)
    {
        if (!await IsThereAsync(db, ct))
            await db.Database.ExecuteSqlAsync($"CREATE TABLE GeneratedPaper (Articles INT NOT NULL, Seed INT NOT NULL, Words INT NOT NULL)", ct);
        await db.Database.ExecuteSqlAsync($"DELETE FROM GeneratedPaper", ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO GeneratedPaper (Articles, Seed, Words) VALUES ({Articles}, {Seed}, {Words})", ct);
    }

    public override string ToString() => $"--articles {Articles} --seed {Seed} --words {Words}";

    private static async Task<bool> IsThereAsync(NewsDb db, CancellationToken ct) => (await StoreStart.TablesAsync(db, ct)).Contains(Table);
}
