using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Redirects;

/// <summary>"Chuyển hướng": the list, and the form of a new one over it.</summary>
public record RedirectListPage(ListForm List, IReadOnlyList<RedirectLine> Redirects, string? Following, RedirectForm Form)
{
    public ListFilter Filter => new(List, "Tìm trong địa chỉ") { Sorts = [("", "Mới nhất trước"), (RedirectsQuestion.ByAddress, "Theo địa chỉ cũ")] };
}

/// <param name="By">Who wrote it down, or left it behind by a change.</param>
public record RedirectLine(int Id, string From, string To, DateTime At, string? By, bool IsAutomatic);

/// <summary>Two addresses.</summary>
public record RedirectForm(string? From = null, string? To = null);
