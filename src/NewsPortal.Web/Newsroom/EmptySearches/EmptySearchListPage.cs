using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.EmptySearches;

/// <summary>"Tìm không thấy".</summary>
public record EmptySearchListPage(ListForm List, Me Me, IReadOnlyList<EmptySearchLine> Searches, string? Following)
{
    public const string Address = "/admin/thong-ke/tim-kiem";

    public ListFilter Filter => new(List, "Tìm trong các từ") { Sorts = [("", "Nhiều lần trước"), (EmptySearchesQuestion.ByAge, "Mới trước")] };

    public string Export => Address + "/csv" + (List.Words.Length > 0 ? QueryString.Create("q", List.Words) : "");
}

/// <param name="Typed">As whoever came first typed it.</param>
/// <param name="Days">On how many days.</param>
public record EmptySearchLine(int Id, string Typed, int Times, int Days, DateOnly Last);
