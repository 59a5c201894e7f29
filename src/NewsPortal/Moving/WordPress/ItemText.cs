using System.Globalization;
using System.Text.Json;
using NewsPortal.Content;
using NewsPortal.Moving.Html;
using NewsPortal.Newsroom;

namespace NewsPortal.Moving.WordPress;

/// <summary>The words of a post or a page, as ours.</summary>
/// <param name="Waits">They lead to a story that is still to come, and are to be read once more then.</param>
/// <param name="Losses">What could not be brought.</param>
public sealed record ItemText(WxrItem Item, string Title, string Slug, string Lead, string Body, bool Waits, IReadOnlyList<(string Kind, ReportedLoss Loss)> Losses)
{
    private const int LongestLeadOfBody = 300;

    public static ItemText Read(WxrItem item, Survey survey, PictureShelf pictures, NewAddresses addresses, DateTime? at)
    {
        var losses = new List<(string, ReportedLoss)>();
        var name = HtmlToMarkdown.TextOf(item.Title);
        void Lost(string kind, string detail) => losses.Add((kind, new(item.Id, name, item.Address, detail)));

        var (blocks, waits) = Blocks(item, survey, pictures, addresses, Lost);
        var title = TitleOf(item, blocks, at, Lost);
        var lead = item.Type == "post" ? LeadOf(item, blocks, title, Lost) : "";
        if (blocks.Count == 0 && HtmlToMarkdown.TextOf(item.Excerpt) is { Length: > 0 } excerpt) blocks.Add(new(MarkdownEscapes.LineStarts(MarkdownEscapes.Inline(excerpt))));
        var body = HtmlToMarkdown.Join(blocks);
        if (body.Length > 0 && Dialect.Read(body) is null) Lost("bài quá dài hay quá nhiều liên kết, bảng: chỉ còn là đoạn chữ", $"{body.Length} ký tự");
        return new(item, title, SlugOf(item, title, Lost), lead, body, waits, losses);
    }

    private static (List<MarkdownBlock> Blocks, bool Waits) Blocks(WxrItem item, Survey survey, PictureShelf pictures, NewAddresses addresses, Action<string, string> lost)
    {
        var (notes, waits) = (NotesOf(item, lost), false);
        var codes = new Shortcodes(survey, item, notes, lost);
        var html = new BlockText(survey, codes, lost).Html(item.Content);
        var source = new HtmlSource
        {
            KeyOf = pictures.KeyOf,
            Lost = lost,
            Notes = notes,
            LinkTo = href =>
            {
                var link = addresses.Of(href, out var comes);
                waits |= comes;
                if (link is not null && MediaFolder.PathOf(link) is { } file && !MediaFolder.IsPicture(file)) lost("tệp còn ở báo cũ", link);
                return link;
            },
        };
        return ([.. HtmlToMarkdown.Convert(html, source)], waits);
    }

    // WordPress keeps the footnotes of a post of blocks beside it.
    private static Dictionary<string, string> NotesOf(WxrItem item, Action<string, string> lost)
    {
        var notes = new Dictionary<string, string>();
        if (item["footnotes"] is not { Length: > 0 } json) return notes;
        try
        {
            using var read = JsonDocument.Parse(json);
            foreach (var note in read.RootElement.EnumerateArray()) notes[note.GetProperty("id").GetString() ?? ""] = note.GetProperty("content").GetString() ?? "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            lost("chú thích cuối bài không đọc được", "");
        }
        return notes;
    }

    private static string TitleOf(WxrItem item, List<MarkdownBlock> blocks, DateTime? at, Action<string, string> lost)
    {
        var title = NameRules.Line(HtmlToMarkdown.TextOf(item.Title));
        if (title.Length == 0)
        {
            title = $"Không đề – {(at is { } hour ? hour.InVietnam().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : $"bài số {item.Id}")}";
            lost("bài không có tít", title);
        }
        if (title.Length <= StoryWords.MaxTitle) return title;
        lost("tít quá dài, cắt bớt", title);
        return Cut(title, StoryWords.MaxTitle);
    }

    /// <summary>The excerpt, or the first paragraph where there is none; what has become the lead does not stand in the body once more.</summary>
    private static string LeadOf(WxrItem item, List<MarkdownBlock> blocks, string title, Action<string, string> lost)
    {
        var excerpt = HtmlToMarkdown.TextOf(item.Excerpt);
        var first = blocks.FindIndex(b => b.Plain is not null);
        var opening = first >= 0 ? blocks[first].Plain! : "";
        if (excerpt.Length > StoryWords.MaxLead) lost("sapo quá dài, cắt bớt", "");
        if (excerpt.Length > 0)
        {
            if (first == 0 && excerpt == opening && blocks.Count > 1) blocks.RemoveAt(0);
            return Cut(excerpt, StoryWords.MaxLead);
        }
        if (first == 0 && opening.Length <= StoryWords.MaxLead && blocks.Count > 1)
        {
            blocks.RemoveAt(0);
            return opening;
        }
        var text = opening.Length > 0 ? opening : HtmlToMarkdown.TextOf(ArticleBody.Render(HtmlToMarkdown.Join(blocks), NoPictures).Html);
        if (text.Length > 0) return Cut(text, LongestLeadOfBody);
        lost("bài không có sapo: lấy tít", "");
        return title;
    }

    private static readonly Dictionary<string, Media.MediaFile> NoPictures = [];

    private static string SlugOf(WxrItem item, string title, Action<string, string> lost)
    {
        var slug = Articles.Slug.Of(item.Name.Length > 0 ? item.Name : title);
        if (item.Name.Length > Articles.Slug.MaxLength) lost("đường dẫn quá dài, cắt bớt", item.Name);
        return slug;
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = text[..(most - 1)];
        var space = cut.LastIndexOf(' ');
        return (space > most / 2 ? cut[..space] : char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut) + "…";
    }
}
