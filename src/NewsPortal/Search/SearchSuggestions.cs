using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;

namespace NewsPortal.Search;

/// <summary>What a suggestion leads to.</summary>
public enum SuggestionKind { Section, Tag, Author, Story }

/// <summary>Something of the paper that begins as the reader types.</summary>
public record Suggestion(SuggestionKind Kind, string Text, string Address);

/// <summary>Sections, tags, authors and titles for what is typed so far: whole words as typed, the last one perhaps only begun.</summary>
public class SearchSuggestions(NewsDb db, IArticleSearch engine, ReaderEdition edition, TimeProvider clock)
{
    /// <summary>Most of all kinds together. Fewer than these are all there are, so that whoever types on need not ask again.</summary>
    public const int Most = 8;

    private const int MostNames = 3;
    private const int MostSections = 2;

    public async Task<IReadOnlyList<Suggestion>> AskAsync(string typed, CancellationToken ct)
    {
        var words = SearchText.Tokens(SearchText.Clean(typed)).Take(SearchQuery.MaxWords).ToList();
        if (words.Count == 0) return [];

        var begun = $"% {string.Join(' ', words.Select(w => w.Folded))}%";
        List<Suggestion> found = [.. Sections(words).Take(MostSections), .. await TagsAsync(begun, words, ct), .. await AuthorsAsync(begun, words, ct)];
        var titles = await engine.TitlesBegunAsync(words, new(0, SearchRow.Last(clock.UtcNow())), Most - found.Count, ct);
        if (titles.Count == 0) return found;

        var stories = await db.AtRows(titles, clock.UtcNow()).Select(a => new { a.Id, a.Title, a.Slug, a.PublishAt }).ToListAsync(ct);
        return [.. found, .. stories.OrderByDescending(s => s.PublishAt).ThenByDescending(s => s.Id).Select(s => new Suggestion(SuggestionKind.Story, s.Title, ArticleCard.AddressOf(s.Slug, s.Id)))];
    }

    private IEnumerable<Suggestion> Sections(List<SearchToken> words) => edition.Sections.Top.SelectMany(top => top.Children.Prepend(top))
        .Where(s => IsBegun(s.Name, words)).Select(s => new Suggestion(SuggestionKind.Section, s.Name, $"/{s.Path}"));

    // Those with most stories first: a common tag weighs least, one without any most. Only of the first it is asked whether readers see one.
    private async Task<IEnumerable<Suggestion>> TagsAsync(string begun, List<SearchToken> words, CancellationToken ct) =>
        (await db.Tags.Where(t => EF.Functions.Like(t.Folded, begun)).OrderBy(t => t.Weight).ThenBy(t => t.Id).Take(8 * MostNames)
            .Where(t => db.Taggings.Any(g => g.TagId == t.Id && g.PublishAt <= clock.UtcNow()))
            .OrderBy(t => t.Weight).ThenBy(t => t.Id).Select(t => new { t.Name, t.Slug }).ToListAsync(ct))
        .Where(t => IsBegun(t.Name, words)).Take(MostNames).Select(t => new Suggestion(SuggestionKind.Tag, t.Name, $"/tag/{t.Slug}"));

    private async Task<IEnumerable<Suggestion>> AuthorsAsync(string begun, List<SearchToken> words, CancellationToken ct) =>
        (await db.PenNames.Where(p => EF.Functions.Like(p.Folded, begun) && db.Bylines.Any(b => b.PenNameId == p.Id && b.PublishAt <= clock.UtcNow()))
            .OrderBy(p => p.Folded).ThenBy(p => p.Id).Take(2 * MostNames)
            .Select(p => new { p.Name, p.Slug }).ToListAsync(ct))
        .Where(p => IsBegun(p.Name, words)).Take(MostNames).Select(p => new Suggestion(SuggestionKind.Author, p.Name, $"/tac-gia/{p.Slug}"));

    // Marks of the last word may still come: it is compared without them.
    private static bool IsBegun(string name, List<SearchToken> words)
    {
        var read = SearchText.Tokens(name).ToList();
        return Enumerable.Range(0, int.Max(0, read.Count - words.Count + 1)).Any(at =>
            words.SkipLast(1).Zip(read.Skip(at)).All(pair => pair.First.IsSame(pair.Second))
            && read[at + words.Count - 1].Folded.StartsWith(words[^1].Folded, StringComparison.Ordinal));
    }
}
