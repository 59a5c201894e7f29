using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Reads as one table a day in Vietnam: <c>reads/2026/11/27.csv</c>.</summary>
internal sealed class ExportedReads(NewsDb db, ExportFolder to)
{
    public const string Head = "hour,story,reads";

    public async Task<long> WriteAsync(IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (count, after) = (0L, DateTime.MinValue);
        // From hour to hour that has any: whatever days are empty.
        while (await db.HourlyReads.Where(r => r.Hour >= after).OrderBy(r => r.Hour).Select(r => (DateTime?)r.Hour).FirstOrDefaultAsync(ct) is { } first)
        {
            var day = first.DayInVietnam();
            (var start, after) = (day.StartInVietnam(), day.AddDays(1).StartInVietnam());
            var end = after;
            var reads = await db.HourlyReads.AsNoTracking().Where(r => r.Hour >= start && r.Hour < end).OrderBy(r => r.Hour).ThenBy(r => r.ArticleId).ToListAsync(ct);
            var table = new StringBuilder(Head).Append('\n');
            foreach (var hour in reads) table.Append(CultureInfo.InvariantCulture, $"{Field.Say(hour.Hour)},{hour.ArticleId},{hour.Reads}\n");
            to.Write($"{Leaving.Reads}/{day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}.csv", Encoding.UTF8.GetBytes(table.ToString()));
            count += reads.Count;
        }
        progress.Report(new("Lượt đọc", 1, 1));
        return count;
    }
}
