using Microsoft.AspNetCore.Mvc;
using NewsPortal.Search;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Search;

/// <summary>What the search field offers while one types.</summary>
public class SearchSuggestionsController(SearchSuggestions suggestions) : Controller
{
    [HttpGet("/tim-kiem/goi-y"), ReaderPage("q"), Limited(Limited.Suggestions), SkipStatusCodePages]
    public async Task<IActionResult> Index(string? q, CancellationToken ct) =>
        Json((await suggestions.AskAsync(q is { Length: > SearchQuery.MaxLength } ? q[..SearchQuery.MaxLength] : q ?? "", ct))
            .Select(s => new { kind = NameOf(s.Kind), text = s.Text, address = s.Address }));

    private static string NameOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Section => "Chuyên mục",
        SuggestionKind.Tag => "Thẻ",
        SuggestionKind.Author => "Tác giả",
        _ => "Bài",
    };
}
