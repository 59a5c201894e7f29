using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Revisions;

/// <summary>The versions of a story, and what lies between two of them.</summary>
public class RevisionsQuestion(NewsDb db, LookBook looks, TimeProvider clock)
{
    private const int Many = 200;

    public async Task<RevisionsPage?> ListAsync(int id, Me me, CancellationToken ct) =>
        await StoryAsync(id, me, ct) is { } story ? new(id, story.Title, await LinesAsync(id, ct)) : null;

    /// <param name="id">Of the story.</param>
    /// <param name="number">The version on the right.</param>
    /// <param name="with">The one on the left; null for the one before it.</param>
    /// <param name="me">Who asks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<RevisionPage?> CompareAsync(int id, int number, int? with, Me me, CancellationToken ct)
    {
        if (await StoryAsync(id, me, ct) is not { } story) return null;
        var lines = await LinesAsync(id, ct);
        var two = await db.Revisions.AsNoTracking().Where(r => r.ArticleId == id && (r.Number == number || r.Number == (with ?? number - 1))).ToListAsync(ct);
        if (two.Find(r => r.Number == number) is not { } version || lines.Find(l => l.Number == number) is not { } line) return null;

        var before = two.Find(r => r.Number != number) ?? version;
        return new()
        {
            Id = id,
            Version = line,
            Before = before == version ? null : lines.Find(l => l.Number == before.Number),
            Title = WordDiff.Between(before.Title, version.Title),
            Lead = WordDiff.Between(before.Lead, version.Lead),
            Body = WordDiff.Between(before.Body, version.Body),
            Versions = lines,
            MayRestore = me.MayEdit(Standing.Of(story, clock.UtcNow())) && lines[0].Number != number,
            IsPublic = story.IsPublic(clock.UtcNow()),
        };
    }

    private async Task<Article?> StoryAsync(int id, Me me, CancellationToken ct)
    {
        var story = await db.Articles.AsNoTracking().WithinReachOf(me).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (story is not null) await looks.NoteAsync(id, story.Status, me, ct);
        return story;
    }

    private async Task<List<RevisionLine>> LinesAsync(int id, CancellationToken ct)
    {
        var versions = await (
            from r in db.Revisions
            where r.ArticleId == id
            join e in db.Editors on r.EditorId equals e.Id into who
            from e in who.DefaultIfEmpty()
            orderby r.Number descending
            select new { r.Number, Who = e == null ? "Có sẵn" : e.DisplayName, r.At, r.Status, r.Title, r.Body.Length, r.IsOpen, r.RestoredFrom, r.Change }).Take(Many).ToListAsync(ct);
        var steps = (await db.Steps.Where(s => s.ArticleId == id).ToListAsync(ct)).ToLookup(s => s.Revision);
        return [.. versions.Select(r => new RevisionLine(r.Number, r.Who, r.At, r.Status.InVietnamese(), r.Title, r.Length, r.IsOpen, r.RestoredFrom,
            string.Join(", ", steps[r.Number].Select(s => StepNames.Deed(s.From, s.To, s.PublishAt, s.At)).Concat(r.Change is { } change ? [change.InVietnamese().ToLowerInvariant()] : []))))];
    }
}
