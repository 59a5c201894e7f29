namespace NewsPortal.Moving.WordPress;

/// <summary>One item of an export as it stands there: a post, a page, an attachment, whatever WordPress keeps in its table of posts.</summary>
public sealed record WxrItem
{
    public long Id { get; set; }
    public string Title { get; set; } = "";
    public string Link { get; set; } = "";
    public string Creator { get; set; } = "";
    public string Content { get; set; } = "";
    public string Excerpt { get; set; } = "";

    /// <summary>"2022-01-13 08:30:00" in the site's own time, and in UTC: "0000-00-00 00:00:00" for what has never been published.</summary>
    public string Date { get; set; } = "";
    public string DateGmt { get; set; } = "";

    /// <summary>"Thu, 13 Jan 2022 01:30:00 +0000".</summary>
    public string PubDate { get; set; } = "";
    public string Name { get; set; } = "";
    public string Status { get; set; } = "";
    public string Type { get; set; } = "";
    public long Parent { get; set; }
    public int MenuOrder { get; set; }
    public string Password { get; set; } = "";
    public bool IsSticky { get; set; }
    public string AttachmentUrl { get; set; } = "";
    public List<WxrTerm> Terms { get; init; } = [];
    public List<WxrMeta> Meta { get; init; } = [];
    public List<WxrComment> Comments { get; init; } = [];

    public string this[string key] => Meta.Find(m => m.Key == key)?.Value ?? "";

    /// <summary>What the report knows it by.</summary>
    public string Address => Link.Length > 0 ? Link : AttachmentUrl;
}

/// <param name="Domain">"category", "post_tag", "author" (co-authors), "post_format", or a taxonomy of some plugin.</param>
public sealed record WxrTerm(string Domain, string Slug, string Name);

public sealed record WxrMeta(string Key, string Value);

/// <param name="Approved">"1", "0", "spam", "trash" or "post-trashed".</param>
/// <param name="Type">Empty or "comment" for a reader's; "pingback", "trackback", or some plugin's.</param>
public sealed record WxrComment(string Id, string Parent, string Author, string Date, string DateGmt, string Content, string Approved, string Type);

public sealed record WxrAuthor(string Login, string DisplayName);

/// <param name="Parent">The slug of the one above it; empty at the top.</param>
public sealed record WxrCategory(string Slug, string Parent, string Name, string Description);

/// <summary>What an export says before its items.</summary>
public sealed class WxrHead
{
    public string SiteUrl { get; set; } = "";
    public string BlogUrl { get; set; } = "";
    public string Title { get; set; } = "";
    public string Language { get; set; } = "";
    public string Version { get; set; } = "";
    public List<WxrAuthor> Authors { get; } = [];
    public List<WxrCategory> Categories { get; } = [];

    /// <summary>Slugs of categories by their numbers, which plugins name them by.</summary>
    public Dictionary<string, string> CategoryNumbers { get; } = [];

    /// <summary>Tags by slug.</summary>
    public Dictionary<string, string> Tags { get; } = [];

    /// <summary>Where the paper stood: without a "/" at its end.</summary>
    public string Url => (BlogUrl.Length > 0 ? BlogUrl : SiteUrl).Trim().TrimEnd('/');
}

/// <summary>How a loss is told of an item.</summary>
public static class WxrLosses
{
    public static void Lose(this ImportReport report, string kind, WxrItem item, string detail = "") =>
        report.Lose(kind, item.Id, Html.HtmlToMarkdown.TextOf(item.Title), item.Address, detail);
}
