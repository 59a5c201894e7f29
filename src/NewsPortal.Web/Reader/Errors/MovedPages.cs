using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Redirecting;

namespace NewsPortal.Web.Reader.Errors;

/// <summary>Where a page has gone that nothing answers for any more: one look into an index, kept with the edition.</summary>
public sealed partial class MovedPages(ReaderEdition edition, TimeProvider clock) : IDisposable
{
    // Made-up addresses cannot fill the memory.
    private const int MostKept = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // What makes another page of a list; whatever else hangs on an old address says nothing to the new one.
    private static readonly string[] KeptKeys = ["den", "trang"];

    // What WordPress papers call the second page of each story that they made for phones: ours is fast as it is.
    private const string Amp = "/amp";
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <returns>Null if it has gone nowhere.</returns>
    public async Task<string?> WhereAsync(NewsDb db, string path, string? query, CancellationToken ct)
    {
        if (ReaderAddress.Normal(path) is not { } from) return null;
        var to = await WhereAsync(db, from, ct) ?? (from.EndsWith(Amp, StringComparison.Ordinal) ? await WhereAsync(db, from[..^Amp.Length], ct) : null);
        return to is null ? null : to + Kept(query);
    }

    /// <param name="db">Is asked where it is not known yet.</param>
    /// <param name="from">As <see cref="ReaderAddress"/> writes it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<string?> WhereAsync(NewsDb db, string from, CancellationToken ct)
    {
        var key = (edition.Current, from);
        if (!_answers.TryGetValue(key, out string? to))
        {
            to = await db.Redirects.Where(r => r.From == from).Select(r => r.To).SingleOrDefaultAsync(ct);
            if (to is not null && !await MayBeToldAsync(db, to, ct)) to = null;
            _answers.Set(key, to, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        }
        return to is null ? null : ReaderAddress.Escaped(to);
    }

    public void Dispose() => _answers.Dispose();

    // An import makes redirects before a story's hour: its address says the title.
    private async Task<bool> MayBeToldAsync(NewsDb db, string to, CancellationToken ct)
    {
        if (!ReaderAddress.IsOne(to)) return false;
        if (StoryAddress().Match(to) is not { Success: true } story) return true;
        var id = int.Parse(story.Groups[1].Value, CultureInfo.InvariantCulture);
        return await db.Articles.Published(clock.UtcNow()).AnyAsync(a => a.Id == id, ct) || await TakenDownArticles.HasAsync(db, id, ct);
    }

    [GeneratedRegex(@"-([0-9]{1,9})\.html$")]
    private static partial Regex StoryAddress();

    private static QueryString Kept(string? query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        return QueryString.Create(KeptKeys.Where(asked.ContainsKey).Select(key => KeyValuePair.Create(key, asked[key].FirstOrDefault())));
    }
}
