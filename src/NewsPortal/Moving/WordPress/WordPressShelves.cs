using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.WordPress;

/// <summary>All that a story hangs on, found by what the old paper called it.</summary>
public sealed class WordPressShelves(NewsDb db, ImportReport report, Survey survey, SectionShelf sections, TagShelf tags, NameShelf names, PictureShelf pictures, NewAddresses addresses)
{
    // What WordPress and its plugins note for themselves, or what was brought.
    private static readonly HashSet<string> Known = ["footnotes", "rank_math_primary_category", "enclosure"];

    public Survey Survey => survey;
    public NewAddresses Addresses => addresses;

    public ItemText TextOf(SurveyedItem surveyed, WxrItem item) => ItemText.Read(item, survey, pictures, addresses, surveyed.At == DateTime.MaxValue ? null : surveyed.At);

    /// <summary>Of all that was read for it: its item, and which of the pictures that it names were there.</summary>
    /// <param name="waits">Another one, for it is to be read once more in any case.</param>
    public string FingerprintOf(SurveyedItem surveyed, bool waits) => Survey.Hash(
        $"{surveyed.Hash}\n{string.Join(',', surveyed.Uploads.Select(pictures.KeyOf))}\n{string.Join(',', surveyed.Pictures.Select(pictures.KeyOf))}{(waits ? "\nwaits" : "")}");

    /// <summary>The pictures of these texts, and the covers of their stories, by key.</summary>
    public async Task<Dictionary<string, MediaFile>> LibraryAsync(IEnumerable<(string Body, WxrItem Item)> texts, CancellationToken ct)
    {
        var keys = texts.SelectMany(t => ArticleBody.PictureKeys(t.Body).Append(CoverKeyOf(t.Item) ?? "")).Where(k => k.Length > 0).Distinct().ToList();
        var library = new Dictionary<string, MediaFile>();
        foreach (var some in keys.Chunk(1_000).Select(c => c.ToList()))
            foreach (var file in await db.MediaFiles.AsNoTracking().Where(m => some.Contains(m.Key)).ToListAsync(ct)) library[file.Key] = file;
        return library;
    }

    /// <summary>Under its section, with its tags, names and cover.</summary>
    public void File(Article story, WxrItem item, IReadOnlyDictionary<string, MediaFile> library)
    {
        var (section, others) = sections.Of(FiledUnder.Of(item), survey);
        story.FileUnder(section);
        story.TagWith(TagsOf(item, others).Take(StoryDetails.MaxTags));
        story.SignBy(names.Of(item).Take(StoryDetails.MaxNames).Select(Byline.Of));
        if (CoverKeyOf(item) is not { } key || !library.TryGetValue(key, out var cover)) return;
        var file = survey.Files.GetValueOrDefault(CoverOf(item));
        var (caption, credit) = PictureCaption.Split(NameRules.Line(Html.HtmlToMarkdown.TextOf(file?.Caption ?? "")));
        story.CoverWith(cover, NameRules.Fit(caption, 500), NameRules.Fit(credit, 200));
    }

    /// <summary>What of an item has no place in our paper, besides its words.</summary>
    public void TellOfLost(WxrItem item)
    {
        var (_, others) = sections.Of(FiledUnder.Of(item), survey);
        if (others.Count > 0) report.Lose("bài ở nhiều chuyên mục: một là chuyên mục, còn lại thành thẻ", item, string.Join(", ", others.Select(o => o.Name)));
        if (TagsOf(item, others).Count() is var count and > StoryDetails.MaxTags) report.Lose($"bài có hơn {StoryDetails.MaxTags} thẻ", item, $"{count} thẻ");
        if (names.Of(item).Count == 0) report.Lose("bài không có tác giả", item, item.Creator);
        if (CoverOf(item) is var cover and > 0 && CoverKeyOf(item) is null) report.Lose("ảnh đại diện không có", item, survey.Files.GetValueOrDefault(cover)?.Url ?? $"#{cover}");
        TellOfFields(item);
    }

    public void TellOfFields(WxrItem item)
    {
        foreach (var term in item.Terms.Where(t => t.Domain is not ("category" or "post_tag" or "author")))
            report.Lose(term.Domain switch
            {
                "post_format" => "dạng bài (post format)",
                "language" => "ngôn ngữ (Polylang): báo chỉ có một",
                _ when term.Domain.StartsWith("post_translations", StringComparison.Ordinal) => "nối các bản dịch (Polylang)",
                _ => $"phân loại riêng “{term.Domain}”",
            }, item, term.Name);
        foreach (var field in item.Meta.Where(m => m.Key.Length > 0 && m.Key[0] != '_' && !Known.Contains(m.Key)).Select(m => m.Key).Distinct()) report.Lose($"trường riêng “{field}”", item);
        foreach (var field in item.Meta.Where(m => m.Key.StartsWith("_yoast", StringComparison.Ordinal) || m.Key.StartsWith("_aioseo", StringComparison.Ordinal) || m.Key.StartsWith("rank_math", StringComparison.Ordinal)))
            report.Count($"trường của phần bổ trợ SEO “{field.Key}”");
    }

    private IEnumerable<Tag> TagsOf(WxrItem item, IReadOnlyList<WxrCategory> others) =>
        item.Terms.Where(t => t.Domain == "post_tag").Select(t => t.Slug).Concat(others.Select(o => TagShelf.SectionKey(o.Slug))).Select(tags.Of).OfType<Tag>().DistinctBy(t => t.Id);

    private string? CoverKeyOf(WxrItem item) => CoverOf(item) is var id and > 0 ? pictures.KeyOf(id) : null;

    private static long CoverOf(WxrItem item) => long.TryParse(item["_thumbnail_id"], out var id) ? id : 0;
}
