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

    // Names are told apart by marks only when they are read: of very many with the same letters these are read.
    private const int NamesRead = 200;

    public async Task<IReadOnlyList<Suggestion>> AskAsync(string typed, CancellationToken ct)
    {
        if (BegunWords.Read(typed) is not { } words) return [];

        List<Suggestion> found = [.. Sections(words).Take(MostSections), .. await TagsAsync(words, ct), .. await AuthorsAsync(words, ct)];
        var titles = await engine.TitlesBegunAsync(words, SearchRange.Until(SearchRow.Last(clock.UtcNow())), Most - found.Count, ct);
        if (titles.Count == 0) return found;

        var stories = await db.AtRows(titles, clock.UtcNow()).Select(a => new { a.Id, a.Title, a.Slug, a.PublishAt }).ToListAsync(ct);
        return [.. found, .. stories.OrderByDescending(s => s.PublishAt).ThenByDescending(s => s.Id).Select(s => new Suggestion(SuggestionKind.Story, s.Title, ArticleCard.AddressOf(s.Slug, s.Id)))];
    }

    private IEnumerable<Suggestion> Sections(BegunWords words) => edition.Sections.Top.SelectMany(top => top.Children.Prepend(top))
        .Where(s => words.AreIn(s.Name)).Select(s => new Suggestion(SuggestionKind.Section, s.Name, $"/{s.Path}"));

    // Those with most stories first: a common tag weighs least, one without any most. Only of the first it is asked whether readers see one.
    private async Task<IEnumerable<Suggestion>> TagsAsync(BegunWords words, CancellationToken ct)
    {
        var (begun, last) = Patterns(words);
        return (await db.Tags.Where(t => EF.Functions.Like(t.Folded, begun) || EF.Functions.Like(t.Folded, last))
                .OrderBy(t => t.Weight).ThenBy(t => t.Id).Take(Read(words))
                .Where(t => db.Taggings.Any(g => g.TagId == t.Id && g.PublishAt <= clock.UtcNow()))
                .OrderBy(t => t.Weight).ThenBy(t => t.Id).Select(t => new { t.Name, t.Slug }).ToListAsync(ct))
            .Where(t => words.AreIn(t.Name)).Take(MostNames).Select(t => new Suggestion(SuggestionKind.Tag, t.Name, $"/tag/{t.Slug}"));
    }

    private async Task<IEnumerable<Suggestion>> AuthorsAsync(BegunWords words, CancellationToken ct)
    {
        var (begun, last) = Patterns(words);
        return (await db.PenNames.Where(p => (EF.Functions.Like(p.Folded, begun) || EF.Functions.Like(p.Folded, last)) && db.Bylines.Any(b => b.PenNameId == p.Id && b.PublishAt <= clock.UtcNow()))
                .OrderBy(p => p.Folded).ThenBy(p => p.Id).Take(Read(words)).Select(p => new { p.Name, p.Slug }).ToListAsync(ct))
            .Where(p => words.AreIn(p.Name)).Take(MostNames).Select(p => new Suggestion(SuggestionKind.Author, p.Name, $"/tac-gia/{p.Slug}"));
    }

    private static int Read(BegunWords words) => words.Whole.Any(w => w.IsMarked) ? NamesRead : 8 * MostNames;

    private static (string Begun, string Last) Patterns(BegunWords words)
    {
        var whole = string.Concat(words.Whole.Select(w => SearchText.EitherWay(w.Folded) + " "));
        return ($"% {whole}{words.Begun}%", $"% {whole}{SearchText.EitherWay(words.Last ?? words.Begun)} %");
    }
}
