using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>What readers of a generated paper may ask for: words of its own stories, as people type them. The same paper and seed give the same questions.</summary>
public sealed class SearchMix
{
    private const int OfAKind = 30;
    private readonly Random _dice = new(7);
    private readonly List<(string Title, string Lead, string Body, int SectionId)> _stories;
    private readonly List<string> _names;
    private readonly Dictionary<int, List<int>> _shelves;

    private SearchMix(List<(string, string, string, int)> stories, List<string> names, Dictionary<int, List<int>> shelves) => (_stories, _names, _shelves) = (stories, names, shelves);

    public static async Task<SearchMix> ReadAsync(NewsDb db, int articles)
    {
        // Spread over the whole archive.
        var dice = new Random(1);
        var ids = Enumerable.Range(0, 1_000).Select(_ => dice.Next(1, articles + 1)).ToList();
        var stories = await db.Articles.Published(DateTime.UtcNow).Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id)
            .Select(a => new { a.Title, a.Lead, a.Text!.Html, a.SectionId }).ToListAsync();
        var names = await db.Tags.OrderBy(t => t.Weight).ThenBy(t => t.Id).Take(100).Select(t => t.Name).ToListAsync();
        var shelves = (await db.Categories.OrderBy(c => c.Id).ToListAsync()).GroupBy(c => c.ParentId ?? c.Id, c => c.Id).ToDictionary(s => s.Key, s => s.ToList());
        return new([.. stories.Select(s => (s.Title, s.Lead, BodyText.Of(s.Html), s.SectionId))], names, shelves);
    }

    /// <summary>One to four words with marks, without or half and half; phrases, words left out, a section, a tag; words that seldom or never stand together.</summary>
    public IReadOnlyList<SearchRequest> Questions()
    {
        Func<SearchRequest>[] kinds =
        [
            () => Words(Run(Story().Title, 1)),
            () => Words(Run(Story().Title, 2)),
            () => Words(Folded(Run(Story().Title, 2))),
            () => Words(Folded(Run(Story().Title, 4))),
            () => Words($"{Run(Story().Title, 1)} {Folded(Run(Story().Title, 1))}"),
            () => Words(Mixed(Run(Story().Lead, 3))),
            () => Words(Run(Story().Body, 1)),
            () => Words(Run(Story().Body, 3)),
            () => Words($"\"{Run(Story().Body, _dice.Next(2, 4))}\""),
            () => Words($"\"{Folded(Run(Story().Title, 3))}\""),
            () => Words($"{Run(Story().Title, 2)} -{Run(Story().Body, 1)}"),
            () => Words(Run(Story().Title, 2)) with { CategoryIds = _shelves[Story().SectionId] },
            () => Words(_names[_dice.Next(_names.Count)]),
            () => Words($"tag:\"{_names[_dice.Next(_names.Count)]}\" {Run(Story().Body, 1)}"),
            // Each in very many stories, together in few or none.
            () => Words($"{Run(Story().Body, 1)} {Run(Story().Body, 1)}"),
            () => Words($"{Run(Story().Body, 1)} {Run(Story().Body, 1)} {Run(Story().Body, 1)} {Run(Story().Body, 1)}"),
            () => Words($"{Run(Story().Title, 2)} xyzt"),
        ];
        return [.. kinds.SelectMany(kind => Enumerable.Range(0, OfAKind).Select(_ => kind()))];
    }

    /// <summary>What stands in the field after some keys: one to three words, the last one begun.</summary>
    public IReadOnlyList<string> Beginnings() => [.. Enumerable.Range(0, 300).Select(_ =>
    {
        var words = Run(Story().Title, _dice.Next(1, 4));
        var last = words.LastIndexOf(' ') + 1;
        var typed = words[..int.Min(words.Length, last + _dice.Next(1, 5))];
        return _dice.Next(2) == 0 ? typed : Folded(typed);
    })];

    private (string Title, string Lead, string Body, int SectionId) Story() => _stories[_dice.Next(_stories.Count)];

    private string Run(string text, int words)
    {
        var tokens = SearchText.Tokens(text).ToList();
        var taken = int.Min(words, tokens.Count);
        return string.Join(' ', tokens.Skip(_dice.Next(tokens.Count - taken + 1)).Take(taken).Select(t => text.Substring(t.Start, t.Length)));
    }

    private string Mixed(string words) => string.Join(' ', words.Split(' ').Select(w => _dice.Next(2) == 0 ? Folded(w) : w));

    private static string Folded(string words) => SearchText.Fold(words);

    private static SearchRequest Words(string typed) => new(SearchQuery.Parse(typed));
}
