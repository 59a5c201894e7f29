using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.Redirecting;
using NewsPortal.Search;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>A story as a file says it, whichever names the keys of its front matter have: ours (docs/markdown.md), Hugo's, Jekyll's, Obsidian's.</summary>
public sealed partial record WrittenStory(string Title, string Lead, string Slug, string Section, IReadOnlyList<string> Tags, IReadOnlyList<(string Name, bool IsGuest)> Authors, string Topic)
{
    // Read here, or of no use elsewhere: numbers and hours that another paper kept for itself.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "lead", "description", "summary", "excerpt", "sapo", "slug", "section", "category", "categories", "tags", "tag", "keywords", "authors", "author", "topic", "series", "cover",
        "image", "featured_image", "thumbnail", "coverCaption", "coverCredit", "status", "draft", "published", "publishAt", "date", "pubDate", "updatedAt", "lastmod", "updated", "modified",
        "last_modified_at", "aliases", "redirect_from", "url", "permalink", "featuredUntil", "featuredRank", "breakingUntil", "id", "version", "changedAt", "changedById", "createdAt", "createdById", "waitingSince", "withdrawnAt", "searchRow", "layout",
    };

    public string Cover { get; private init; } = "";
    public string CoverCaption { get; private init; } = "";
    public string CoverCredit { get; private init; } = "";
    public ArticleStatus Status { get; private init; }
    public DateTime? PublishAt { get; private init; }
    public DateTime? UpdatedAt { get; private init; }
    public DateTime? FeaturedUntil { get; private init; }
    public int FeaturedRank { get; private init; }
    public DateTime? BreakingUntil { get; private init; }
    public string Body { get; private init; } = "";

    /// <summary>Where it stood on the old site, as redirects hold addresses.</summary>
    public IReadOnlyList<string> OldAddresses { get; private init; } = [];

    /// <summary>What could not be carried over: its kind and what exactly.</summary>
    public IReadOnlyList<(string Kind, string Detail)> Losses { get; private init; } = [];

    /// <param name="path">Of the file, from the root of the folder.</param>
    /// <param name="text">Its whole text.</param>
    /// <exception cref="FormatException">Its front matter cannot be read.</exception>
    public static WrittenStory Read(string path, string text)
    {
        var file = FrontMatter.Parse(SearchText.Clean(text).ReplaceLineEndings("\n"));
        var head = new Dictionary<string, object?>(file.Head.DistinctBy(h => h.Key, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        var losses = head.Keys.Where(k => !Known.Contains(k)).Select(k => ("khóa lạ ở đầu bài", k)).ToList();
        string Word(params string[] keys) => NameRules.Line(keys.Select(k => Scalar(head.GetValueOrDefault(k))).FirstOrDefault(v => v is { Length: > 0 }));
        DateTime? Hour(params string[] keys)
        {
            var written = Word(keys);
            var hour = WrittenHour.Read(written);
            if (written.Length > 0 && hour is null) losses.Add(("giờ không đọc được", $"{keys[0]}: {written}"));
            return hour;
        }

        var named = DatedName().Match(Path.GetFileNameWithoutExtension(path));
        var body = file.Body.Trim('\n');
        var title = Word("title");
        (title, body) = Headed(title, body, Path.GetFileNameWithoutExtension(path) is "index" ? Path.GetFileName(Path.GetDirectoryName(path) ?? "") : named.Groups["name"].Value);
        return new(Fit(title, StoryWords.MaxTitle, "tít", losses), Fit(Word("lead", "sapo", "description", "summary", "excerpt"), StoryWords.MaxLead, "sapo", losses),
            Word("slug"), SectionOf(path, Word("section", "category"), List(head, "categories")), List(head, "tags", "tag", "keywords"), AuthorsOf(head), Word("topic", "series"))
        {
            Cover = Word("cover", "image", "featured_image", "thumbnail"),
            CoverCaption = Fit(Word("coverCaption"), 500, "lời ảnh", losses),
            CoverCredit = Fit(Word("coverCredit"), 200, "nguồn ảnh", losses),
            Status = StatusOf(Word("status"), Word("draft"), Word("published"), losses),
            PublishAt = Hour("publishAt", "date", "pubDate") ?? WrittenHour.Read(named.Groups["day"].Value),
            UpdatedAt = Hour("updatedAt", "lastmod", "updated", "modified", "last_modified_at"),
            FeaturedUntil = Hour("featuredUntil"),
            FeaturedRank = int.TryParse(Word("featuredRank"), CultureInfo.InvariantCulture, out var rank) ? rank : 0,
            BreakingUntil = Hour("breakingUntil"),
            Body = body,
            OldAddresses = AddressesOf(head, losses),
            Losses = losses,
        };
    }

    // A page has one headline: what stands as one over the text is it, or says it again.
    private static (string Title, string Body) Headed(string title, string body, string fileName)
    {
        var first = Heading().Match(body);
        var heading = first.Success ? NameRules.Line(first.Groups[1].Value.Replace("*", "", StringComparison.Ordinal)) : "";
        if (heading.Length > 0 && (title.Length == 0 || SearchText.Padded(title) == SearchText.Padded(heading))) return (heading, body[first.Length..].TrimStart('\n'));
        return (title.Length > 0 ? title : NameRules.Line(fileName.Contains(' ') ? fileName : fileName.Replace('-', ' ').Replace('_', ' ')), body);
    }

    private static string SectionOf(string path, string said, List<string> categories)
    {
        if (said.Length > 0) return said;
        if (categories.Count > 0) return categories[0];
        var folders = path.Split('/')[..^1].SkipWhile(f => f is "content" or "posts" or "_posts" or "_drafts" or "post" or "blog" or "stories").TakeWhile(f => !f.All(char.IsAsciiDigit)).ToList();
        return string.Join('/', folders.Take(2));
    }

    private static ArticleStatus StatusOf(string status, string draft, string published, List<(string, string)> losses)
    {
        if (IsTrue(draft) || IsFalse(published)) return ArticleStatus.Draft;
        if (status.Length == 0) return IsFalse(draft) || IsTrue(published) ? ArticleStatus.Approved : ArticleStatus.Draft;
        if (Enum.TryParse<ArticleStatus>(status, ignoreCase: true, out var own) && Enum.IsDefined(own)) return own;
        switch (status.ToLowerInvariant())
        {
            case "publish" or "published" or "scheduled" or "future" or "public": return ArticleStatus.Approved;
            case "pending" or "review": return ArticleStatus.Submitted;
            default:
                losses.Add(("trạng thái lạ, thành bản nháp", status));
                return ArticleStatus.Draft;
        }
    }

    private static List<(string, bool)> AuthorsOf(Dictionary<string, object?> head) =>
    [
        .. Items(head.GetValueOrDefault("authors")).Concat(Items(head.GetValueOrDefault("author"))).Select(author => author is IReadOnlyDictionary<string, object?> map
            ? (NameRules.Line(Scalar(map.GetValueOrDefault("guest")) ?? Scalar(map.GetValueOrDefault("name"))), map.ContainsKey("guest"))
            : (NameRules.Line(Scalar(author)), false)).Where(a => a.Item1.Length > 0).DistinctBy(a => a.Item1),
    ];

    private static List<string> List(Dictionary<string, object?> head, params string[] keys) =>
        [.. keys.SelectMany(k => Items(head.GetValueOrDefault(k))).Select(Scalar).Select(NameRules.Line).Where(t => t.Length > 0).Distinct()];

    // Hugo's "aliases" and "url", Jekyll's "redirect_from" and "permalink". Obsidian's aliases are names, and a permalink may be a pattern (":year/:title").
    private static List<string> AddressesOf(Dictionary<string, object?> head, List<(string, string)> losses)
    {
        var found = new List<string>();
        foreach (var written in List(head, "aliases", "redirect_from", "url", "permalink"))
        {
            var path = Uri.TryCreate(written, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : written;
            if (path[0] == '/' && !path.Contains(':', StringComparison.Ordinal) && ReaderAddress.Normal(Uri.UnescapeDataString(path.Split('?', '#')[0])) is { } address) found.Add(address);
            else losses.Add(("địa chỉ cũ không chuyển hướng được", written));
        }
        return found;
    }

    // "a, b, c" on one line is a list, too.
    private static IEnumerable<object?> Items(object? value) => value switch
    {
        null => [],
        string text => text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        List<object?> list => list,
        _ => [value],
    };

    // Hugo's cover is values by their keys; a list's first stands for it.
    private static string? Scalar(object? value) => value switch
    {
        string text => text,
        IReadOnlyDictionary<string, object?> map => (map.GetValueOrDefault("image") ?? map.GetValueOrDefault("src") ?? map.GetValueOrDefault("url")) as string,
        List<object?> { Count: > 0 } list => Scalar(list[0]),
        _ => null,
    };

    private static bool IsTrue(string word) => word.ToLowerInvariant() is "true" or "yes" or "1";

    private static bool IsFalse(string word) => word.ToLowerInvariant() is "false" or "no" or "0";

    private static string Fit(string text, int most, string what, List<(string, string)> losses)
    {
        if (text.Length <= most) return text;
        losses.Add(($"{what} dài quá {most} ký tự, cắt bớt", text));
        return NameRules.Fit(text, most);
    }

    // Jekyll's: "2024-05-06-ten-bai.md".
    [GeneratedRegex(@"\A(?:(?<day>\d{4}-\d{1,2}-\d{1,2})-)?(?<name>.*)\z", RegexOptions.Singleline)]
    private static partial Regex DatedName();

    [GeneratedRegex(@"\A\n*# +(.+?)[ #]*(?:\n|\z)")]
    private static partial Regex Heading();
}
