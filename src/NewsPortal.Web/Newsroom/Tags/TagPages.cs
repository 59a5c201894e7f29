using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Tags;

/// <summary>"Thẻ".</summary>
public record TagListPage(ListForm List, IReadOnlyList<TagLine> Tags, string? Following)
{
    public ListFilter Filter => new(List, "Tìm thẻ") { Sorts = [("", "Theo tên"), (TagsQuestion.ByAge, "Mới nhất trước")] };
}

/// <param name="Stories">How many have it, whatever their step.</param>
/// <param name="Near">Tags whose names are one letter away: perhaps the same, written twice.</param>
public record TagLine(int Id, string Name, string Slug, int Stories, IReadOnlyList<Choice> Near);

/// <summary>One tag, as it is changed.</summary>
/// <param name="Name">As it was typed.</param>
/// <param name="Into">What it is to be merged into, as it was typed.</param>
public record TagPage(TagLine Tag, string Stamp, string? Name, string? Into);
