using System.Net;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>What is there after a kill, beside what had been acknowledged. Each finding is one sentence.</summary>
public sealed class Aftermath(Ledger ledger, Store store, string dataFolder)
{
    private int checkedStories;

    /// <summary>Acknowledged and not there.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>There by half: a part of a save without the rest of it, a row without what it names, a page that is neither before nor after.</summary>
    public List<string> HalfDone { get; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="all">Every story since the beginning; else those of the last rounds.</param>
    public async Task LookAsync(Colleague reader, bool all)
    {
        var stories = ledger.Stories.Reverse().Skip(all ? 0 : Math.Max(0, checkedStories - 10)).ToList();
        checkedStories = ledger.Stories.Count;
        using var scope = store.Open();
        await LookIntoTheStoreAsync(scope.Db, stories);
        await LookForPicturesAsync(scope.Db);
        foreach (var story in stories.Where(s => s.Id > 0)) await LookAtThePageAsync(scope.Db, story, reader);
    }

    private async Task LookIntoTheStoreAsync(NewsDb db, List<StoryEntry> stories)
    {
        if (db is SqliteNewsDb) await LookIntoTheFileAsync();
        var saves = await db.StorySaves.Select(s => s.Id).ToHashSetAsync(Ct);
        Lost.AddRange(ledger.Saves.Where(id => !saves.Contains(id)).Select(id => $"Save {id} was acknowledged and is not there."));
        foreach (var story in stories)
        {
            if (story.Id > 0) await LookAtRowsAsync(db, story);
            else if (await db.Articles.SingleOrDefaultAsync(a => a.Title == story.Title(1), Ct) is { } begun && !saves.Contains(story.Save)) HalfDone.Add($"Story {begun.Id} began without its save.");
        }
    }

    // By a connection of its own: FTS5 checks what a connection has kept of the index since its last look, and finds holes where another process has tidied up meanwhile.
    private async Task LookIntoTheFileAsync()
    {
        await using var fresh = new SqliteConnection($"{store.Connection};Pooling=False");
        await fresh.OpenAsync(Ct);
        if (await AskAsync(fresh, "PRAGMA integrity_check") is var said and not ["ok"]) HalfDone.Add($"The database file is damaged: {string.Join("; ", said)}");
        if (await AskAsync(fresh, "PRAGMA foreign_key_check") is { Count: > 0 } broken) HalfDone.Add($"Rows of {string.Join(", ", broken.Distinct())} name rows that are not there.");
    }

    private static async Task<List<string>> AskAsync(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var said = new List<string>();
        while (await rows.ReadAsync(Ct)) said.Add(rows.GetString(0));
        return said;
    }

    private async Task LookAtRowsAsync(NewsDb db, StoryEntry entry)
    {
        var story = await db.Articles.AsNoTracking().Include(a => a.Text).Include(a => a.Words).Include(a => a.Taggings).Include(a => a.Bylines).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == entry.Id, Ct);
        if (story is null)
        {
            Lost.Add($"Story {entry.Id} was acknowledged and is not there.");
            return;
        }
        var number = new[] { entry.Acknowledged, entry.Sent }.FirstOrDefault(n => story.Title == entry.Title(n), -1);
        if (number < 0) Lost.Add($"Story {entry.Id} is “{story.Title}”; save {entry.Acknowledged} was acknowledged.");
        else if (story.Lead != entry.Lead(number) || story.Text!.Body != entry.Body(number)) HalfDone.Add($"Story {entry.Id} has the title of save {number}, and not its lead or body.");
        else if (story.Text.Html != ArticleBody.Render(story.Text.Body, new Dictionary<string, MediaFile>()).Html) HalfDone.Add($"Story {entry.Id} has other HTML than words.");

        if (story.Status != entry.Known && story.Status != entry.Asked) Lost.Add($"Story {entry.Id} is {story.Status}; {entry.Known} was acknowledged.");
        var hour = story.Status == ArticleStatus.Approved ? story.PublishAt : null;
        if (story.Words is null || story.Taggings.Count != 2 || story.Bylines.Count != 1 || story.Taggings.Any(t => t.PublishAt != hour) || story.Bylines.Any(b => b.PublishAt != hour))
            HalfDone.Add($"Story {entry.Id} lacks copies of what it is listed by.");
        var last = await db.Revisions.AsNoTracking().Where(r => r.ArticleId == entry.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(Ct);
        if (last is null || last.Words != StoryWords.Of(story)) HalfDone.Add($"Story {entry.Id} has no version with its words.");
        var step = await db.Steps.Where(s => s.ArticleId == entry.Id).OrderByDescending(s => s.Id).Select(s => (ArticleStatus?)s.To).FirstOrDefaultAsync(Ct);
        if ((step ?? ArticleStatus.Draft) != story.Status) HalfDone.Add($"Story {entry.Id} is {story.Status}; its last step led to {step}.");
        var deeds = await db.AuditEntries.Where(e => e.Subject == AuditSubject.Story && e.SubjectId == entry.Id).Select(e => e.Deed).ToListAsync(Ct);
        if (story.Status == ArticleStatus.Approved && !deeds.Contains(AuditDeed.Published)) HalfDone.Add($"Story {entry.Id} was published without an entry in the log.");
    }

    private async Task LookForPicturesAsync(NewsDb db)
    {
        var store = new DiskMediaStore(dataFolder);
        var rows = await db.MediaFiles.AsNoTracking().ToDictionaryAsync(m => m.Key, m => m.ContentHash, Ct);
        foreach (var (key, sent) in ledger.Pictures)
            if (!rows.TryGetValue(key, out var hash) || hash != Convert.ToHexStringLower(SHA256.HashData(sent))) Lost.Add($"Picture {key} was acknowledged and is not there.");
        foreach (var (key, hash) in rows)
            if (await store.ReadOriginalAsync(hash, Ct) is null) HalfDone.Add($"Picture {key} is in the library without its whole original.");
    }

    private async Task LookAtThePageAsync(NewsDb db, StoryEntry entry, Colleague reader)
    {
        var story = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == entry.Id, Ct);
        if (story is null) return;
        var answer = await reader.GetAsync($"/{story.Slug}-{story.Id}.html");
        var wanted = story.Status switch { ArticleStatus.Approved => HttpStatusCode.OK, ArticleStatus.Withdrawn => HttpStatusCode.Gone, _ => HttpStatusCode.NotFound };
        if (answer.StatusCode != wanted)
        {
            HalfDone.Add($"Story {entry.Id} is {story.Status} and its page answers {(int)answer.StatusCode}.");
            return;
        }
        if (wanted != HttpStatusCode.OK) return;

        var page = await Colleague.ReadAsync(answer);
        if (page.QuerySelector("h1")?.TextContent.Trim() != story.Title || !page.QuerySelector("article")!.TextContent.Contains($"Đoạn của {entry.Word}", StringComparison.Ordinal))
            HalfDone.Add($"The page of story {entry.Id} is not whole.");
        var found = await reader.OpenAsync($"/tim-kiem?q={Uri.EscapeDataString(entry.Word)}");
        if (!found.QuerySelectorAll("a").Any(a => a.GetAttribute("href")?.EndsWith($"-{entry.Id}.html", StringComparison.Ordinal) == true)) HalfDone.Add($"Story {entry.Id} is published and not found.");
    }
}
