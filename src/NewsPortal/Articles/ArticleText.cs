namespace NewsPortal.Articles;

/// <summary>The long part of a story. A table of its own: lists never walk past bodies to reach a title.</summary>
public class ArticleText
{
    public int ArticleId { get; private set; }

    /// <summary>Markdown, as written.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What <see cref="Content.ArticleBody"/> made of it: safe, with places for the headlines of <c>:::related</c>.</summary>
    public string Html { get; private set; } = "";

    internal void Set(string body, string html) => (Body, Html) = (body, html);
}
