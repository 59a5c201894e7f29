using System.Globalization;
using System.Text;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>What an import of files has made, and of which file what could not be carried over, and why; in the form of every import's report.</summary>
public sealed class FilesReport
{
    private readonly OrderedDictionary<string, int> _made = [];
    private readonly SortedDictionary<string, List<(string File, string Detail)>> _losses = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Made => _made;

    public IEnumerable<(string Kind, string File, string Detail)> Losses => _losses.SelectMany(l => l.Value.Select(v => (l.Key, v.File, v.Detail)));

    public void Make(string what) => _made[what] = _made.GetValueOrDefault(what) + 1;

    /// <param name="kind">The same words for all of its kind.</param>
    /// <param name="file">Its path in the folder.</param>
    /// <param name="detail">What exactly.</param>
    public void Lose(string kind, string file, string detail = "")
    {
        if (!_losses.TryGetValue(kind, out var all)) _losses[kind] = all = [];
        if (!all.Contains((file, detail))) all.Add((file, detail));
    }

    public IEnumerable<string> Totals() =>
        [.. _made.Select(m => $"{m.Key}: {m.Value}"), .. _losses.Select(l => $"Không mang hết – {l.Key}: {l.Value.Select(v => v.File).Distinct().Count()} tệp")];

    public string Write(string folder, DateTime at)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"CHUYỂN BÀI TỪ TỆP MARKDOWN – {folder}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Lúc: {at.InVietnam():HH:mm dd/MM/yyyy}").AppendLine();
        text.AppendLine("ĐÃ LÀM TRONG LẦN NÀY (lần trước đã có thì không kể)");
        foreach (var (what, times) in _made) text.AppendLine(CultureInfo.InvariantCulture, $"   {what}: {times}");
        text.AppendLine().AppendLine("KHÔNG MANG HẾT, VÀ VÌ SAO").AppendLine();
        if (_losses.Count == 0) text.AppendLine("Không có gì.");
        foreach (var (kind, losses) in _losses)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"== {kind}: {losses.Select(l => l.File).Distinct().Count()} tệp");
            foreach (var (file, detail) in losses) text.Append("   ").Append(file).AppendLine(detail.Length > 0 ? $" | {OneLine(detail)}" : "");
            text.AppendLine();
        }
        return text.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ") is { Length: > 300 } longer ? longer[..300] + "…" : text.ReplaceLineEndings(" ");
}
