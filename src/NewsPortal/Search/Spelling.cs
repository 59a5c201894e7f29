using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>The words of the newest titles and leads, folded, and in how many stories they stand: what a misspelt word may have meant. Read when first asked for, and anew after a while.</summary>
public class Spelling(TimeProvider clock)
{
    private const int Stories = 20_000;
    private const int MostReadings = 4;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private Dictionary<string, int> _words = [];
    private DateTime _readAt = DateTime.MinValue;

    /// <returns>Folded words that this folded one may stand for, likeliest first; itself where the paper writes it.</returns>
    public async Task<IReadOnlyList<string>> ReadingsAsync(NewsDb db, string word, CancellationToken ct)
    {
        var words = await WordsAsync(db, ct);
        return [.. NearWords.Of(word).Select((near, rank) => (near, rank)).Where(n => words.ContainsKey(n.near))
            .OrderByDescending(n => Math.Log(1 + words[n.near]) - Math.Log(1 + n.rank)).Select(n => n.near).Take(MostReadings)];
    }

    public async Task<bool> KnowsAsync(NewsDb db, string word, CancellationToken ct) => (await WordsAsync(db, ct)).ContainsKey(word);

    private async Task<Dictionary<string, int>> WordsAsync(NewsDb db, CancellationToken ct)
    {
        if (clock.UtcNow() - _readAt < Fresh) return _words;

        var words = new Dictionary<string, int>();
        var now = clock.UtcNow();
        await foreach (var folded in db.Articles.Published(now).NewestFirst().Take(Stories).Select(a => a.Words!.All).AsAsyncEnumerable().WithCancellation(ct))
            foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchText.WithI).Distinct())
                words[word] = words.GetValueOrDefault(word) + 1;
        (_words, _readAt) = (words, now);
        return words;
    }
}
