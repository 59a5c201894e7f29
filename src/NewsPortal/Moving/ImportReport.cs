using System.Globalization;
using System.Text;
using NewsPortal.Media;

namespace NewsPortal.Moving;

/// <summary>What an import made and what it could not bring, in Vietnamese, for whoever has to look after it.</summary>
/// <param name="item">What the losses are counted in: "mục", "tệp".</param>
public sealed class ImportReport(string item)
{
    private readonly Lock _one = new();
    private readonly SortedDictionary<string, int> _read = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, int> _made = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<ReportedLoss>> _losses = new(StringComparer.Ordinal);

    /// <summary>Rows of one kind that this run has made or changed.</summary>
    public IReadOnlyDictionary<string, int> Made => _made;

    /// <summary>All that was lost, by its kind: how many items it is of.</summary>
    public IReadOnlyDictionary<string, int> Losses => _losses.ToDictionary(l => l.Key, l => Items(l.Value));

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public bool HasMade => _made.Values.Any(n => n > 0);

    public void Read(string what)
    {
        lock (_one) _read[what] = _read.GetValueOrDefault(what) + 1;
    }

    public void Make(string what, int times = 1)
    {
        lock (_one) _made[what] = _made.GetValueOrDefault(what) + times;
    }

    /// <summary>Something of which nobody wants a line each.</summary>
    public void Count(string what, int times = 1)
    {
        lock (_one) _counts[what] = _counts.GetValueOrDefault(what) + times;
    }

    /// <summary>For what has no number and no title, as a file.</summary>
    public void Lose(string kind, string file, string detail = "") => Lose(kind, 0, "", file, detail);

    /// <param name="kind">What it is, the same for all of its kind: "iframe", "ảnh không có trong thư mục ảnh".</param>
    /// <param name="id">Its number there; 0 if it has none.</param>
    /// <param name="title">What it is called there.</param>
    /// <param name="address">Where it stood: an address, the path of a file.</param>
    /// <param name="detail">What exactly.</param>
    public void Lose(string kind, long id, string title, string address, string detail = "")
    {
        lock (_one)
        {
            if (!_losses.TryGetValue(kind, out var all)) _losses[kind] = all = [];
            all.Add(new(id, title, address, detail));
        }
    }

    public void Add(IEnumerable<(string Kind, ReportedLoss Loss)> losses)
    {
        foreach (var (kind, loss) in losses) Lose(kind, loss.Id, loss.Title, loss.Address, loss.Detail);
    }

    public IEnumerable<string> Totals() =>
        [.. _made.Select(m => $"{m.Key}: {Number(m.Value)}"), .. Losses.OrderByDescending(l => l.Value).Select(l => $"Không mang hết – {l.Key}: {Number(l.Value)} {item}"), .. _counts.Select(c => $"{c.Key}: {Number(c.Value)}")];

    /// <param name="heading">Where from.</param>
    /// <param name="file">The file or folder that was read.</param>
    /// <param name="at">When it was written down (UTC).</param>
    public string Write(string heading, string file, DateTime at)
    {
        var text = new StringBuilder();
        text.AppendLine(heading);
        text.AppendLine(CultureInfo.InvariantCulture, $"Tệp: {file}").AppendLine(CultureInfo.InvariantCulture, $"Lúc: {at.InVietnam():HH:mm dd/MM/yyyy}").AppendLine();
        Part("ĐÃ ĐỌC", _read);
        Part("ĐÃ LÀM TRONG LẦN NÀY (lần trước đã có thì không kể)", _made);
        Part("ĐẾM", _counts);
        text.AppendLine("KHÔNG MANG HẾT, VÀ VÌ SAO").AppendLine();
        if (_losses.Count == 0) text.AppendLine("Không có gì.");
        foreach (var (kind, losses) in _losses)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"== {kind}: {Number(Items(losses))} {item}");
            foreach (var same in losses.GroupBy(l => l))
            {
                var (id, title, address, detail) = same.Key;
                text.Append(id > 0 ? $"   #{id}" : "   –");
                foreach (var part in new[] { title, address, detail }) if (part.Length > 0) text.Append(" | ").Append(OneLine(part));
                text.AppendLine(same.Count() > 1 ? $" (×{same.Count()})" : "");
            }
            text.AppendLine();
        }
        return text.ToString();

        void Part(string name, IEnumerable<KeyValuePair<string, int>> numbers)
        {
            if (!numbers.Any()) return;
            text.AppendLine(name);
            foreach (var (what, times) in numbers) text.AppendLine(CultureInfo.InvariantCulture, $"   {what}: {Number(times)}");
            text.AppendLine();
        }
    }

    /// <summary>Why a picture was not taken, in the words of a report.</summary>
    public static string Why(PictureRefusal refusal) => refusal switch
    {
        PictureRefusal.NotAPicture => "không phải JPEG, PNG, WebP, AVIF hay GIF",
        PictureRefusal.Heic => "HEIC của iPhone",
        PictureRefusal.TooHeavy => "nặng hơn 25 MB",
        PictureRefusal.TooManyPixels => "hơn 100 triệu điểm ảnh",
        PictureRefusal.TooNarrow => "một cạnh dài hơn cạnh kia mười lần",
        _ => "tệp hỏng",
    };

    private static int Items(List<ReportedLoss> losses) => losses.Select(l => (l.Id, l.Title, l.Address)).Distinct().Count();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ") is { Length: > 300 } longer ? longer[..300] + "…" : text.ReplaceLineEndings(" ");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');
}

public sealed record ReportedLoss(long Id, string Title, string Address, string Detail);
