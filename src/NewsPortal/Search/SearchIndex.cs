using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>
/// Keeps the index with the stories, in the transaction of their save: an approved story with an hour is in it, at the row of that hour, and no other is.
/// Nothing has to happen when the hour comes.
/// </summary>
internal static class SearchIndex
{
    // Rows looked at for a free one at a time: more stories of one second than these are an archive that came with dates alone.
    private const int Crowd = 1_000;

    /// <param name="db">The store.</param>
    /// <param name="article">With its words, taggings and bylines.</param>
    /// <param name="taken">Rows that this save has given away.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task FollowAsync(NewsDb db, Article article, HashSet<long> taken, CancellationToken ct)
    {
        var hour = article.Status == ArticleStatus.Approved ? article.PublishAt : null;
        await WriteAsync(db, article.Words!, hour, hour is null ? null : await ReadAsync(db, article, ct), taken, ct);
    }

    /// <param name="db">The store.</param>
    /// <param name="words">Of the story.</param>
    /// <param name="hour">Null for a story that is not to be found.</param>
    /// <param name="story">What it is found by.</param>
    /// <param name="taken">Rows that this save has given away; its own is added.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task WriteAsync(NewsDb db, ArticleWords words, DateTime? hour, SearchedStory? story, HashSet<long> taken, CancellationToken ct)
    {
        var row = hour is { } at ? await RowAsync(db, at, words.ArticleId, words.Row, taken, ct) : (long?)null;
        if (row is { } given) taken.Add(given);
        if (words.Row is { } old && old != row) Drop(db, old);
        if (row is { } now) Put(db, now, isNew: now != words.Row, story!);
        words.IndexedAt(row);
    }

    /// <summary>The row that a story has, if its hour has not changed, else a free one.</summary>
    private static async Task<long> RowAsync(NewsDb db, DateTime hour, int articleId, long? now, HashSet<long> given, CancellationToken ct)
    {
        if (now is { } own && own > SearchRow.First(hour) - Crowd && own <= SearchRow.Last(hour)) return own;

        var free = SearchRow.For(hour, articleId);
        while (true)
        {
            var (last, first) = (free, free - Crowd);
            var taken = (await db.Set<ArticleWords>().Where(w => w.Row > first && w.Row <= last).Select(w => w.Row!.Value).ToListAsync(ct)).ToHashSet();
            while (free > first && (taken.Contains(free) || given.Contains(free))) free--;
            if (free > first) return free;
        }
    }

    private static void Put(NewsDb db, long row, bool isNew, SearchedStory story)
    {
        var entry = Tracked(db.Set<SearchEntry>(), row) ?? new(row);
        var title = Tracked(db.Set<TitleEntry>(), row) ?? new(row);
        entry.Set(story);
        title.Set(story);
        // All columns or none: the index keeps no words that it could leave as they were.
        foreach (object each in new object[] { entry, title })
            if (db.Entry(each) is var state && state.State != EntityState.Added) state.State = isNew ? EntityState.Added : EntityState.Modified;
    }

    private static void Drop(NewsDb db, long row)
    {
        db.Remove(Tracked(db.Set<SearchEntry>(), row) ?? new(row));
        db.Remove(Tracked(db.Set<TitleEntry>(), row) ?? new(row));
    }

    private static T? Tracked<T>(DbSet<T> entries, long row) where T : class => entries.Local.FindEntry(row)?.Entity;

    private static async Task<SearchedStory> ReadAsync(NewsDb db, Article article, CancellationToken ct)
    {
        if (article.Text is null && article.Id > 0) await db.Entry(article).Reference(a => a.Text).LoadAsync(ct);
        var tagIds = article.Taggings.Select(t => t.TagId).ToList();
        var penNameIds = article.Bylines.Where(b => b.PenNameId is not null).Select(b => b.PenNameId!.Value).ToList();
        var tags = tagIds.Count == 0 ? [] : await db.Tags.Where(t => tagIds.Contains(t.Id)).Select(t => t.Name).ToListAsync(ct);
        var authors = penNameIds.Count == 0 ? [] : await db.PenNames.Where(p => penNameIds.Contains(p.Id)).Select(p => p.Name).ToListAsync(ct);
        return new(article.CategoryId, article.Title, article.Lead, article.Text?.Html ?? "", [article.CoverCaption, article.CoverCredit], tags,
            authors.Concat(article.Bylines.Where(b => b.GuestName is not null).Select(b => b.GuestName!)));
    }
}
