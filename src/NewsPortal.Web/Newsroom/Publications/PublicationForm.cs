using NewsPortal.Articles;

namespace NewsPortal.Web.Newsroom.Publications;

public record PublicationForm
{
    public const string Now = "ngay";
    public const string Scheduled = "hen";
    public const string ApprovedOnly = "duyet";

    public ArticleStatus From { get; init; }

    /// <summary>The version that was read: what has changed since is read again.</summary>
    public long? Version { get; init; }

    public string How { get; init; } = Now;
    public string? At { get; init; }
}
