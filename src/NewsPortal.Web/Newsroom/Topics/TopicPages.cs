using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Topics;

/// <summary>"Dòng sự kiện": the open ones in the order of the front page, then the closed ones.</summary>
/// <param name="Order">The stamp of the order of the open ones.</param>
public record TopicListPage(ListForm List, IReadOnlyList<TopicLine> Topics, string? Following, string Order)
{
    public ListFilter Filter => new(List, "Tìm dòng sự kiện");
}

/// <param name="IsFirst">Of the open ones.</param>
/// <param name="IsLast">Of the open ones.</param>
/// <param name="HasPage">Readers have a page of it: there is a story in it.</param>
public record TopicLine(int Id, string Name, string Slug, bool IsOpen, bool IsFirst, bool IsLast, bool HasPage);

/// <summary>A new topic, or one that is changed.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Leads">Stories that can lead it: its newest published ones, and the one that does.</param>
public record TopicPage(int? Id, string Name, string Slug, string Stamp, TopicForm Form, IReadOnlyList<Choice> Leads);
