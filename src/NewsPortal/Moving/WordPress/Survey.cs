using System.Text.RegularExpressions;

namespace NewsPortal.Moving.WordPress;

/// <summary>What has to be known of a story or a page before any is written.</summary>
/// <param name="Uploads">Files of the old paper that its words name, as <see cref="MediaFolder.PathOf"/> has them.</param>
/// <param name="Pictures">Attachments that it names by number.</param>
public sealed record SurveyedItem(long Id, string Type, string Title, string Link, SpooledAt Place, string Hash, IReadOnlyList<string> Uploads, IReadOnlyList<long> Pictures)
{
    /// <summary>Its hour (UTC): by it stories come in order.</summary>
    public DateTime At { get; init; }
}

/// <summary>An attachment: what the old paper knew of a file.</summary>
/// <param name="Original">The file's name before WordPress made it smaller; empty if it did not.</param>
public sealed record SurveyedFile(long Id, string Url, string Title, string Caption, string Description, string Alt, long Parent, int MenuOrder, string Original, string Hash);

/// <summary>One pass over an export: small things are remembered, stories are put aside.</summary>
public sealed partial class Survey(ItemSpool spool) : IDisposable
{
    private static readonly HashSet<string> Machinery = ["revision", "nav_menu_item", "customize_changeset", "oembed_cache", "user_request", "wp_global_styles", "wp_template", "wp_template_part",
        "wp_navigation", "wp_font_family", "wp_font_face", "custom_css", "acf-field", "acf-field-group", "wpcf7_contact_form", "amp_validated_url"];

    public WxrHead Head { get; private set; } = new();
    public int Mended { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SurveyedItem> Stories { get; private set; } = [];
    public IReadOnlyList<SurveyedItem> Pages { get; private set; } = [];
    public Dictionary<long, SurveyedFile> Files { get; } = [];

    /// <summary>Blocks that stand in several stories, by their number.</summary>
    public Dictionary<long, string> ReusableBlocks { get; } = [];

    /// <summary>Co-authors that are no accounts, by the slug of their term ("cap-ha-linh").</summary>
    public Dictionary<string, (string Name, string Biography)> Guests { get; } = [];

    /// <summary>How often a term stands on a story, with the name that it has there.</summary>
    public Dictionary<(string Domain, string Slug), (string Name, int Times)> Terms { get; } = [];

    /// <summary>Every way in which a story was filed.</summary>
    public HashSet<FiledUnder> Filings { get; } = [];

    /// <summary>How many stories each account wrote.</summary>
    public Dictionary<string, int> Creators { get; } = [];

    /// <summary>Of the site's own time against UTC: what most items say.</summary>
    public TimeSpan Offset { get; private set; } = Clock.Vietnam;

    public WxrItem Read(SurveyedItem item) => spool.Read(item.Place);

    public void Take(WxrReader reader, ImportReport report, Action<int> progress, CancellationToken ct)
    {
        var (offsets, waiting, seen) = (new Dictionary<TimeSpan, int>(), new List<(SurveyedItem Item, string Gmt, string Local, string Published)>(), new HashSet<long>());
        foreach (var item in reader.Items())
        {
            ct.ThrowIfCancellationRequested();
            if (WpTime.Offset(item.DateGmt, item.Date) is { } ahead) offsets[ahead] = offsets.GetValueOrDefault(ahead) + 1;
            if (!seen.Add(item.Id)) report.Lose("số (ID) đã có trong tệp, bỏ bản sau", item);
            else if (Keep(item, report) is { } kept) waiting.Add((kept, item.DateGmt, item.Date, item.PubDate));
            if (seen.Count % 200 == 0) progress(seen.Count);
        }
        if (offsets.Count > 0) Offset = offsets.MaxBy(o => o.Value).Key;
        (Head, Mended) = (reader.Head, reader.Mended);
        var dated = waiting.ConvertAll(w => w.Item with { At = WpTime.Of(w.Gmt, w.Local, Offset, w.Published) ?? DateTime.MaxValue });
        Stories = [.. dated.Where(i => i.Type == "post").OrderBy(i => i.At).ThenBy(i => i.Id)];
        Pages = [.. dated.Where(i => i.Type == "page").OrderBy(i => i.Id)];
        progress(seen.Count);
    }

    public void Dispose() => spool.Dispose();

    private SurveyedItem? Keep(WxrItem item, ImportReport report)
    {
        switch (item.Type)
        {
            case "post" or "page" when item.Status is "trash" or "auto-draft" or "inherit":
                report.Lose(item.Status == "trash" ? "trong thùng rác" : "bản tự lưu, chưa ai viết", item);
                return null;
            case "post" or "page": return Spool(item, report);
            case "attachment": Files[item.Id] = FileOf(item); return null;
            case "wp_block": ReusableBlocks[item.Id] = item.Content; return null;
            case "guest-author": AddGuest(item); return null;
            default:
                if (Machinery.Contains(item.Type)) report.Count($"bỏ qua: {item.Type} (bộ máy của WordPress)");
                else report.Lose($"loại nội dung riêng “{item.Type}”, báo không có", item);
                return null;
        }
    }

    private SurveyedItem Spool(WxrItem item, ImportReport report)
    {
        var (place, hash) = spool.Put(item);
        report.Read(item.Type == "post" ? "bài" : "trang");
        if (item.Type == "post")
        {
            Filings.Add(FiledUnder.Of(item));
            Creators[item.Creator] = Creators.GetValueOrDefault(item.Creator) + 1;
            foreach (var term in item.Terms)
                Terms[(term.Domain, term.Slug)] = (term.Name, Terms.GetValueOrDefault((term.Domain, term.Slug)).Times + 1);
        }
        var uploads = Upload().Matches(item.Content).Select(m => MediaFolder.PathOf(m.Value)).OfType<string>().Distinct().ToList();
        var pictures = Numbers().Matches(item.Content).SelectMany(m => m.Groups[1].Value.Split(',')).Append(item["_thumbnail_id"])
            .Select(n => long.TryParse(n.Trim(), out var id) ? id : 0).Where(id => id > 0).Distinct().ToList();
        return new(item.Id, item.Type, HtmlTitle(item), item.Link, place, hash, uploads, pictures);
    }

    private static string HtmlTitle(WxrItem item) => Html.HtmlToMarkdown.TextOf(item.Title);

    private static SurveyedFile FileOf(WxrItem item)
    {
        var url = item.AttachmentUrl.Length > 0 ? item.AttachmentUrl : item.Link;
        var original = OriginalName().Match(item["_wp_attachment_metadata"]);
        return new(item.Id, url, item.Title, item.Excerpt, item.Content, item["_wp_attachment_image_alt"], item.Parent, item.MenuOrder, original.Groups[1].Value,
            Hash($"{url}\n{item.Excerpt}\n{item["_wp_attachment_image_alt"]}"));
    }

    private void AddGuest(WxrItem item)
    {
        var login = item["cap-user_login"] is { Length: > 0 } own ? own : item.Name;
        var name = item["cap-display_name"] is { Length: > 0 } shown ? shown : item.Title;
        Guests[login.StartsWith("cap-", StringComparison.Ordinal) ? login : $"cap-{login}"] = (name, item["cap-description"] is { Length: > 0 } said ? said : item.Content);
    }

    public static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("""[^\s"'()<>\[\]=,]*/(?:uploads|files)/[^\s"'()<>\[\],\\]+""")]
    private static partial Regex Upload();

    [GeneratedRegex("""(?:wp-image-|ids=["']?|"id":)([0-9, ]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex("s:14:\"original_image\";s:[0-9]+:\"([^\"]+)\"")]
    private static partial Regex OriginalName();
}
