using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>Whatever sections and tags are called, wherever they go, no story is lost, and every address that ever was leads to where its page is.</summary>
public sealed class OldAddressesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static readonly string[] Words = ["Xã hội", "Đời sống", "Kinh tế", "Văn hóa", "Giáo dục", "Y tế", "Du lịch", "Khoa học", "Pháp luật", "Quốc tế"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_names_later_a_section_its_page_its_feed_and_its_second_page_are_one_301_away()
    {
        var (section, child) = await SectionWithChildAsync("Thời sự");
        foreach (var story in Enumerable.Range(0, 25)) await paper.SaveAsync(An.Article($"Bài {story} của thời sự", child));

        foreach (var name in new[] { "Tin trong nước", "Trong nước", "Nước nhà" })
            Assert.Equal("/admin/chuyen-muc", (await SendAsync($"/admin/chuyen-muc/{section.Id}", $"/admin/chuyen-muc/{section.Id}", ("Name", name), ("Slug", ""))).Headers.Location!.OriginalString);

        foreach (var old in new[] { "thoi-su", "tin-trong-nuoc", "trong-nuoc" })
        {
            await LeadsAsync($"/{old}", "/nuoc-nha");
            await LeadsAsync($"/{old}/", "/nuoc-nha");
            await LeadsAsync($"/{old.ToUpperInvariant()}?utm_source=x", "/nuoc-nha");
            await LeadsAsync($"/{old}?trang=2", "/nuoc-nha?trang=2");
            await LeadsAsync($"/{old}/moi", "/nuoc-nha/moi");
            await LeadsAsync($"/rss/{old}.rss", "/rss/nuoc-nha.rss");
            await LeadsAsync($"/rss/{old}/moi.rss", "/rss/nuoc-nha/moi.rss");
        }
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await paper.Reader().PostAsync("/thoi-su", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Random_renames_moves_and_merges_lose_no_story_and_no_address()
    {
        var dice = new Random(11);
        var parents = new List<Category>();
        foreach (var n in Enumerable.Range(0, 4)) parents.Add(An.Category($"Gốc {n}"));
        await paper.SaveAsync([.. parents]);
        var children = parents.SelectMany(p => new[] { An.Category($"Con một {p.Name}", p), An.Category($"Con hai {p.Name}", p) }).ToArray();
        await paper.SaveAsync([.. children]);
        Tag[] tags = [.. Enumerable.Range(0, 8).Select(n => An.Tag($"Nhãn thứ {n}"))];
        await paper.SaveAsync([.. tags]);
        foreach (var n in Enumerable.Range(0, 300))
        {
            var story = An.Article($"Chuyện {n}", dice.Next(2) == 0 ? parents[dice.Next(4)] : children[dice.Next(8)]);
            story.TagWith(tags[n % 8], tags[dice.Next(8)]);
            await paper.SaveAsync(story);
        }
        var before = await paper.AskAsync(db => db.Articles.CountAsync(Ct));
        var tagged = await paper.AskAsync(db => db.Taggings.Select(t => t.ArticleId).Distinct().CountAsync(Ct));

        HashSet<string> addresses = [];
        for (var step = 0; step < 60; step++)
        {
            addresses.UnionWith(await AddressesAsync());
            await StepAsync(dice, step);
        }

        Assert.Equal(before, await paper.AskAsync(db => db.Articles.CountAsync(Ct)));
        Assert.Equal(tagged, await paper.AskAsync(db => db.Taggings.Select(t => t.ArticleId).Distinct().CountAsync(Ct)));
        // Every story is filed where its section says.
        Assert.Equal(0, await paper.AskAsync(db => db.Articles.CountAsync(a => !db.Categories.Any(c => c.Id == a.CategoryId && (c.ParentId ?? c.Id) == a.SectionId), Ct)));
        var alive = await AddressesAsync();
        Assert.True(addresses.Except(alive).Count() > 40, "Hardly anything has moved.");
        foreach (var address in addresses) await LeadsToPageAsync(address);
        foreach (var story in await paper.AskAsync(db => db.Articles.Published(An.Hour).Where(a => a.Id % 10 == 0).ToListAsync(Ct)))
            Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);
    }

    private async Task StepAsync(Random dice, int step)
    {
        await using var scope = paper.Services.CreateAsyncScope();
        var (changes, moves, tags) = (scope.ServiceProvider.GetRequiredService<SectionChanges>(), scope.ServiceProvider.GetRequiredService<SectionMoves>(), scope.ServiceProvider.GetRequiredService<TagChanges>());
        var me = paper.Chief.Editor.Me();
        var sections = await paper.AskAsync(db => db.Categories.AsNoTracking().OrderBy(c => c.Id).ToListAsync(Ct));
        var section = sections[dice.Next(sections.Count)];
        var other = sections[dice.Next(sections.Count)];
        var stamp = SectionChanges.StampOf(section);
        // What is refused (two levels, an address that is taken) changes nothing: the rest of the test tells.
        switch (dice.Next(10))
        {
            case < 4:
                var name = dice.Next(3) == 0 ? Words[dice.Next(Words.Length)] : $"{Words[dice.Next(Words.Length)]} {step}";
                await changes.RenameAsync(section.Id, stamp, new(name, Slug.Of(name), ""), me, Ct);
                break;
            case < 6:
                await moves.MoveAsync(section.Id, stamp, dice.Next(3) == 0 ? null : other.Id, me, Ct);
                break;
            case 6 when sections.Count > 6:
                await moves.MergeAsync(section.Id, stamp, other.Id, me, Ct);
                break;
            default:
                var all = await paper.AskAsync(db => db.Tags.AsNoTracking().OrderBy(t => t.Id).ToListAsync(Ct));
                var tag = all[dice.Next(all.Count)];
                if (dice.Next(4) == 0 && all.Count > 4) await tags.MergeAsync(tag.Id, TagChanges.StampOf(tag), all[dice.Next(all.Count)].Name, me, Ct);
                else await tags.RenameAsync(tag.Id, TagChanges.StampOf(tag), $"{Words[dice.Next(Words.Length)]} {dice.Next(8)}", me, Ct);
                break;
        }
    }

    private Task<List<string>> AddressesAsync() => paper.AskAsync(async db =>
    {
        var paths = await db.Categories.Select(c => c.Path).ToListAsync(Ct);
        var slugs = await db.Tags.Where(t => db.Taggings.Any(x => x.TagId == t.Id && x.PublishAt <= An.Hour)).Select(t => t.Slug).ToListAsync(Ct);
        return (List<string>)[.. paths.SelectMany(SectionPaths.Addresses), .. slugs.Select(slug => $"/tag/{slug}")];
    });

    private async Task LeadsToPageAsync(string address)
    {
        var answer = await paper.Reader().GetAsync(address, Ct);
        if (answer.StatusCode == HttpStatusCode.OK) return;
        Assert.True(answer.StatusCode == HttpStatusCode.MovedPermanently, $"{address} answers {(int)answer.StatusCode}");
        var there = await paper.Reader().GetAsync(answer.Headers.Location, Ct);
        Assert.True(there.StatusCode == HttpStatusCode.OK, $"{address} leads to {answer.Headers.Location}, which answers {(int)there.StatusCode}");
    }

    private async Task LeadsAsync(string from, string to)
    {
        var answer = await paper.Reader().GetAsync(from, Ct);
        // The paper's own one address a page comes first: small letters, no "/" at the end.
        if (answer.Headers.Location is { } tidy && string.Equals(tidy.OriginalString.Split('?')[0], from.Split('?')[0].TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) answer = await paper.Reader().GetAsync(tidy, Ct);
        Assert.Equal((from, HttpStatusCode.MovedPermanently, to), (from, answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync(to, Ct)).StatusCode);
    }

    private async Task<(Category Section, Category Child)> SectionWithChildAsync(string name)
    {
        var section = An.Category(name);
        await paper.SaveAsync(section);
        var child = An.Category("Mới", section);
        await paper.SaveAsync(child);
        return (section, child);
    }

    private Task<HttpResponseMessage> SendAsync(string page, string action, params (string, string)[] filled) => paper.Chief.Browser.SendAsync(page, action, filled);
}
