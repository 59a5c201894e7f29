using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// A load that was killed (or another hand) may leave a store without its indices, whose pages take a minute each. Made again and not refused:
/// no story is at stake, it takes seconds for each 100,000 stories, and a paper that opens late is of more use than one that does not.
/// </summary>
public static class MissingIndices
{
    public static async Task MakeAsync(NewsDb db, CancellationToken ct)
    {
        var missing = await StoreIndices.MissingAsync(db, ct);
        if (missing.Count == 0) return;
        Console.WriteLine($"Cơ sở dữ liệu {db.Database.GetDbConnection().DataSource} thiếu {missing.Count} chỉ mục (lệnh generate bị dừng giữa chừng?); đang lập lại …");
        await StoreIndices.CreateMissingAsync(db, ct);
    }
}
