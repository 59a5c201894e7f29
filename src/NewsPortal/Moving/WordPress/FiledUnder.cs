namespace NewsPortal.Moving.WordPress;

/// <summary>The categories of a story, by slug, and the number of the main one where a plugin (Yoast, Rank Math) has one.</summary>
public sealed record FiledUnder(string Main, string Joined)
{
    public IReadOnlyList<string> Slugs => Joined.Length == 0 ? [] : Joined.Split('\n');

    public static FiledUnder Of(WxrItem item) => new(
        item["_yoast_wpseo_primary_category"] is { Length: > 0 } yoast ? yoast : item["rank_math_primary_category"],
        string.Join('\n', item.Terms.Where(t => t.Domain == "category" && t.Slug.Length > 0).Select(t => t.Slug).Distinct()));
}
