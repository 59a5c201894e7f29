using System.Diagnostics;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Watching;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Search;

/// <summary>A page of results, and where there are none, what was perhaps meant.</summary>
public class SearchQuestion(ArticleSearch search, MeantSearch meant, StoryLists lists, ReaderEdition edition, Figures figures)
{
    public async Task<SearchPage> AskAsync(SearchForm form, CancellationToken ct)
    {
        var (results, spelt) = await FindAsync(form, ct);
        return new()
        {
            Form = form,
            Results = results,
            Meant = spelt,
            Sections = edition.Sections.Top,
            Boxes = await lists.RailAsync([.. results.Stories.Select(s => s.Card.Id)], ct),
            Frame = new(form.Words.Length > 0 ? $"Tìm: {form.Words}" : "Tìm kiếm", "Tìm trong mọi tin bài, gõ có dấu hay không dấu.", form.Address(form.After))
            {
                Listed = false,
            },
        };
    }

    private async Task<(SearchResults Results, string? Spelt)> FindAsync(SearchForm form, CancellationToken ct)
    {
        if (form.Query.IsEmpty) return (SearchResults.None, null);
        using var span = Spans.Begin("search");
        var began = Stopwatch.GetTimestamp();
        var results = await FindAsync(form, form.Query, ct);
        var spelt = results is { Stories.Count: 0, LookedSince: null } && form is { IsWholePaper: true, After: null }
            ? await meant.ReadAsync(form.Words, form.Query, ct) : null;
        if (spelt is not null) results = await FindAsync(form, SearchQuery.Parse(spelt), ct);
        figures.Searched(Stopwatch.GetElapsedTime(began), results.Stories.Count > 0);
        return (results, spelt);
    }

    private Task<SearchResults> FindAsync(SearchForm form, SearchQuery query, CancellationToken ct)
    {
        var request = new SearchRequest(query, form.NewestFirst, form.Since, form.Until, After: form.After);
        if (form.Section.Length == 0) return search.FindAsync(request, ct);
        if (edition.Sections.Find(form.Section) is not { } section) return Task.FromResult(SearchResults.None);
        return search.FindAsync(request with { CategoryIds = [section.Id, .. section.Children.Select(c => c.Id)] }, ct);
    }
}
