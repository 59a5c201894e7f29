using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Benchmarks;

/// <summary>How long readers' sections and tags are on their way: each change in its one transaction, on the most used of its kind.</summary>
public static class ShelfMoves
{
    private static readonly Me Chief = new(1, "Bench", Role.ChiefEditor, []);

    public static async Task RunAsync(IServiceProvider services)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var chief = new Editor { DisplayName = "Bench", UserName = "bench@example.vn", NormalizedUserName = "BENCH@EXAMPLE.VN", CreatedAt = DateTime.UtcNow };
            chief.Become(Role.ChiefEditor, []);
            db.Add(chief);
            await db.SaveChangesAsync();
        }
        await TimeAsync(services, "rename the section with most stories", async (all, db) =>
        {
            var id = await db.Articles.GroupBy(a => a.SectionId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
            var section = await db.Categories.AsNoTracking().SingleAsync(c => c.Id == id);
            return (await db.Articles.CountAsync(a => a.SectionId == id),
                () => all.GetRequiredService<SectionChanges>().RenameAsync(id, SectionChanges.StampOf(section), new("Tên khác", "ten-khac", ""), Chief, CancellationToken.None));
        });
        await TimeAsync(services, "move the child section with most stories", async (all, db) =>
        {
            var children = db.Categories.Where(c => c.ParentId != null);
            var id = await db.Articles.Where(a => children.Any(c => c.Id == a.CategoryId)).GroupBy(a => a.CategoryId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
            var section = await db.Categories.AsNoTracking().SingleAsync(c => c.Id == id);
            return (await db.Articles.CountAsync(a => a.CategoryId == id),
                () => all.GetRequiredService<SectionMoves>().MoveAsync(id, SectionChanges.StampOf(section), null, Chief, CancellationToken.None));
        });
        // One after the other into the first: in the end it holds the whole paper, and the last merge moves all of it.
        await MergeAllAsync(services);
        await TimeAsync(services, "merge the section that holds all stories into an empty one", async (all, db) =>
        {
            var (full, empty) = (await db.Articles.Select(a => a.SectionId).FirstAsync(), await all.GetRequiredService<SectionChanges>().CreateAsync(new("Mới", "moi", ""), null, Chief, CancellationToken.None));
            var section = await db.Categories.AsNoTracking().SingleAsync(c => c.Id == full);
            return (await db.Articles.CountAsync(), () => all.GetRequiredService<SectionMoves>().MergeAsync(full, SectionChanges.StampOf(section), empty.Id, Chief, CancellationToken.None));
        });
        await TimeAsync(services, "merge the two tags with most stories", async (all, db) =>
        {
            var ids = await db.Taggings.GroupBy(t => t.TagId).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(2).ToListAsync();
            var (tag, into) = (await db.Tags.AsNoTracking().SingleAsync(t => t.Id == ids[0]), await db.Tags.AsNoTracking().SingleAsync(t => t.Id == ids[1]));
            return (await db.Taggings.CountAsync(t => t.TagId == ids[0]), () => all.GetRequiredService<TagChanges>().MergeAsync(tag.Id, TagChanges.StampOf(tag), into.Slug, Chief, CancellationToken.None));
        });
    }

    private static async Task MergeAllAsync(IServiceProvider services)
    {
        for (var more = true; more;)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var sections = await db.Categories.AsNoTracking().OrderByDescending(c => c.ParentId != null).ThenByDescending(c => c.Id).ToListAsync();
            if (sections.Count > 1)
                await scope.ServiceProvider.GetRequiredService<SectionMoves>().MergeAsync(sections[0].Id, SectionChanges.StampOf(sections[0]), sections[^1].Id, Chief, CancellationToken.None);
            more = sections.Count > 2;
        }
    }

    private static async Task TimeAsync(IServiceProvider services, string what, Func<IServiceProvider, NewsDb, Task<(int Stories, Func<Task<Outcome>> Go)>> prepare)
    {
        await using var scope = services.CreateAsyncScope();
        var (stories, go) = await prepare(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<NewsDb>());
        var watch = Stopwatch.StartNew();
        var outcome = await go();
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException(refusal.Says);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.00} s, {stories} stories"));
    }
}
