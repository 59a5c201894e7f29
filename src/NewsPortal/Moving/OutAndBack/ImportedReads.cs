using System.Globalization;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Reading;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Reads on their way back, a day at a time.</summary>
internal sealed class ImportedReads(NewsDb db, IBulkLoad load, string root)
{
    public async Task LoadAsync(Manifest manifest, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var sheet = new Sheet(db, typeof(HourlyReads));
        var (done, there, all) = (0, await sheet.CountAsync(db, ct), (int)manifest.Counts.GetValueOrDefault("reads"));
        foreach (var (path, _) in ExportCheck.Lines(root).Where(l => l.Path.StartsWith($"{Leaving.Reads}/", StringComparison.Ordinal)))
        {
            progress.Report(new("Lượt đọc", done, int.Max(all, 1)));
            var day = File.ReadLines(Path.Combine(root, path)).Skip(1).Select(line => Read(line, path)).ToList();
            done += day.Count;
            if (done > there) await load.LoadAsync([sheet.Rows(day)], ct);
        }
        progress.Report(new("Lượt đọc", int.Max(all, 1), int.Max(all, 1)));
    }

    private static HourlyReads Read(string line, string path)
    {
        if (line.Split(',') is not [var hour, var story, var reads]) throw ExportCheck.Wrong($"{path}: {line}");
        return new() { Hour = Field.ReadHour(hour), ArticleId = int.Parse(story, CultureInfo.InvariantCulture), Reads = int.Parse(reads, CultureInfo.InvariantCulture) };
    }
}
