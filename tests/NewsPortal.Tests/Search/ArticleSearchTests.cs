using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class ArticleSearchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_word_with_marks_is_that_word_and_one_without_is_any(DatabaseProvider provider)
    {
        await using var store = await PaperAsync(provider, "Má nuôi", "Mà thôi", "Mả cũ", "Kỹ thuật mới", "Hoà giải ở Đồng Tháp");

        Assert.Equal(["Má nuôi"], await FindAsync(store, "má"));
        Assert.Equal(3, (await FindAsync(store, "ma")).Count);
        Assert.Equal(["Má nuôi"], await FindAsync(store, "ma nuôi"));
        Assert.Equal(["Mả cũ"], await FindAsync(store, "MẢ CU"));
        Assert.Equal(["Má nuôi"], await FindAsync(store, "m\u0061\u0301"));
        Assert.Equal(["Kỹ thuật mới"], await FindAsync(store, "kĩ thuật"));
        Assert.Equal(["Hoà giải ở Đồng Tháp"], await FindAsync(store, "hòa giải đồng tháp"));
        Assert.Equal(["Hoà giải ở Đồng Tháp"], await FindAsync(store, "hoa giai dong thap"));
        Assert.Empty(await FindAsync(store, "hoa giải đong tháp"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_phrase_is_words_side_by_side_and_a_minus_leaves_out(DatabaseProvider provider)
    {
        await using var store = await PaperAsync(provider, "Chợ cá buổi sáng", "Cá ở chợ quê", "Chợ hoa", "Cho cả nhà");

        Assert.Equal(["Chợ cá buổi sáng"], await FindAsync(store, "\"chợ cá\""));
        Assert.Equal(["Chợ cá buổi sáng", "Cho cả nhà"], (await FindAsync(store, "“cho ca”")).OrderByDescending(t => t.Length));
        Assert.Equal(["Chợ hoa"], await FindAsync(store, "chợ -cá"));
        Assert.Equal(["Cá ở chợ quê"], await FindAsync(store, "chợ cá -\"chợ cá\""));
        Assert.Empty(await FindAsync(store, "-chợ"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Words_with_marks_are_no_phrase_where_one_without_stands_between(DatabaseProvider provider)
    {
        await using var store = await PaperAsync(provider, "Chợ trong làng", "Chợ. Làng", "Chợ làng");

        Assert.Equal(["Chợ. Làng", "Chợ làng"], (await FindAsync(store, "\"chợ làng\"")).OrderByDescending(t => t.Length));
        Assert.Equal(["Chợ trong làng"], await FindAsync(store, "\"chợ trong làng\""));
    }

    [Fact]
    public void A_word_with_other_marks_before_a_colon_is_a_word()
    {
        Assert.Equal(2, SearchQuery.Parse("thể: thao").Terms.Count);
        Assert.Equal(3, Assert.Single(SearchQuery.Parse("\"thẻ: thư viện\"").Terms).Words.Count);
        Assert.Equal(["Bà", "Rịa", "-", "Vũng", "Tàu"], Assert.Single(SearchQuery.Parse("tag: Bà Rịa - Vũng Tàu").Typed).Words);
        Assert.Single(SearchQuery.Parse("THE: thư viện").Typed);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Stories_from_before_the_newspaper_had_a_site_are_found(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        await store.SaveAsync(An.Article("Khánh thành đường dây 500 kV", section, new DateTime(1994, 5, 27, 2, 0, 0, DateTimeKind.Utc)), An.Article("Đường dây mới", section));

        Assert.Equal(["Đường dây mới", "Khánh thành đường dây 500 kV"], (await FindAsync(store, "đường dây", r => r with { NewestFirst = true })));
        Assert.Equal(["Khánh thành đường dây 500 kV"], await FindAsync(store, "đường dây", r => r with { Until = new(1999, 12, 31) }));
    }

    [Fact]
    public async Task What_there_was_no_time_for_is_found_among_the_older_ones()
    {
        var store = await GeneratedStore.MiddleAsync();
        var old = await store.AskAsync(db => db.Articles.Published(store.Now).OrderBy(a => a.PublishAt).Skip(50).FirstAsync(Ct));
        var request = new SearchRequest(SearchQuery.Parse($"\"{string.Join(' ', SearchText.Tokens(old.Title).Take(2).Select(t => t.Folded))}\""), NewestFirst: true);
        HashSet<int> found = [];
        while (true)
        {
            using var scope = store.Open();
            var page = await scope.Of<ArticleSearch>().FindAsync(request, Ct);
            found.UnionWith(page.Stories.Select(s => s.Card.Id));
            if (page.Next is not null) request = request with { After = page.Next };
            else if (page.LookedSince is { } day) request = request with { After = null, Until = day };
            else break;
        }

        Assert.Contains(old.Id, found);
    }

    [Fact]
    public async Task More_than_a_thousand_are_not_counted_and_the_best_of_them_end_there()
    {
        var store = await GeneratedStore.MiddleAsync();
        using var scope = store.Open();
        var search = scope.Of<ArticleSearch>();
        var request = new SearchRequest(SearchQuery.Parse("và"));

        var first = await search.FindAsync(request, Ct);
        var last = await search.FindAsync(request with { After = first.Next! with { Shown = ArticleSearch.Most - 20 } }, Ct);

        Assert.Equal((ArticleSearch.Most, true), (first.Count, first.IsMore));
        Assert.Equal((20, true, null), (last.Stories.Count, last.IsMore, last.Next));
        foreach (var newestFirst in new[] { true, false })
            await search.FindAsync(request with { NewestFirst = newestFirst, After = new(long.MaxValue, ArticleSearch.Most) }, Ct);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lead_body_captions_tags_and_authors_are_found_too(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (section, tag, author) = (An.Category("Xã hội"), An.Tag("Dân vận"), An.PenName("Hà Linh"));
        await store.SaveAsync(section, tag, author);
        var story = An.Article("Tít", section, lead: "Sapo nói tới lũ.", body: "Thân bài kể **chuyện đò** ngang.\n\n- Ý thứ nhất\n- Ý thứ hai");
        story.TagWith(tag);
        story.SignBy(Byline.Of(author), Byline.OfGuest("Trần Hoài Anh"));
        story.CoverWith(null, "Cầu phao sáng sớm", "Bảo Châu");
        await store.SaveAsync(story, An.Article("Bài khác", section));

        foreach (var query in new[] { "lũ", "chuyện đò ngang", "cầu phao", "bảo châu", "dân vận", "tag:\"dân vận\"", "tag:dân vận lũ", "tác giả:\"hà linh\"", "tac gia:ha linh đò", "tác giả:\"Trần Hoài Anh\"", "nhất hai" })
            Assert.True((await FindAsync(store, query)) is ["Tít"], query);
        foreach (var query in new[] { "tag:lũ", "tác giả:\"hạ linh\"", "tag:\"dân vận\" mưa", "tít -tag:\"dân vận\"", "\"ngang ý\" nhất đò zz" })
            Assert.Empty(await FindAsync(store, query));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_readers_may_not_see_is_not_found_and_a_scheduled_story_is_from_its_hour_on(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        var (soon, draft, gone) = (An.Article("Cơn bão hẹn giờ", section, store.Now.AddMinutes(5)), An.Draft("Cơn bão nháp", section), An.Article("Cơn bão gỡ", section));
        await store.SaveAsync(soon, draft, gone);
        Assert.Equal(["Cơn bão gỡ"], await FindAsync(store, "cơn bão"));

        await store.ChangeAsync<Article>(gone.Id, a => a.Withdraw(store.Now));
        Assert.Empty(await FindAsync(store, "cơn bão"));
        store.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["Cơn bão hẹn giờ"], await FindAsync(store, "cơn bão"));
        using (var scope = store.Open())
        {
            (await scope.Db.Articles.Include(a => a.Text).SingleAsync(a => a.Id == gone.Id, Ct)).Reinstate(store.Now);
            await scope.Db.SaveChangesAsync(Ct);
        }
        Assert.Equal(2, (await FindAsync(store, "cơn bão")).Count);
        await store.ChangeAsync<Article>(soon.Id, a => a.Title = "Cơn lốc");
        Assert.Equal(["Cơn lốc"], await FindAsync(store, "lốc"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_hold_every_story_once_in_either_order_even_many_of_one_second(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        await store.SaveAsync(Enumerable.Range(1, 60).Select(i => An.Article($"Chuyện số {i}", section, store.Now.AddHours(i % 2 == 0 ? -1 : -i))));

        foreach (var newestFirst in new[] { true, false })
        {
            var (shown, after) = (new List<ArticleCard>(), (SearchCursor?)null);
            do
            {
                using var scope = store.Open();
                var page = await scope.Of<ArticleSearch>().FindAsync(new(SearchQuery.Parse("chuyện"), newestFirst, After: after, Take: 7), Ct);
                shown.AddRange(page.Stories.Select(s => s.Card));
                after = page.Next is { } next ? SearchCursor.Parse($"{next}") : null;
                if (shown.Count == 7) Assert.Equal((60, false), (page.Count, page.IsMore));
            }
            while (after is not null);

            Assert.Equal(60, shown.Select(c => c.Id).Distinct().Count());
            Assert.Equal(60, shown.Count);
            if (newestFirst) Assert.Equal(shown.Select(c => c.PublishedAt).OrderDescending(), shown.Select(c => c.PublishedAt));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Days_and_sections_narrow(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (society, law) = (An.Category("Xã hội"), An.Category("Pháp luật"));
        await store.SaveAsync(society, law);
        var court = An.Category("Tòa án", under: law);
        await store.SaveAsync(court);
        await store.SaveAsync(An.Article("Chợ nay", society), An.Article("Chợ xưa", court, store.Now.AddDays(-40)));
        var today = store.Now.DayInVietnam();

        Assert.Equal(["Chợ xưa"], await FindAsync(store, "chợ", r => r with { Until = today.AddDays(-1) }));
        Assert.Equal(["Chợ nay"], await FindAsync(store, "chợ", r => r with { Since = today }));
        Assert.Empty(await FindAsync(store, "chợ", r => r with { Since = today.AddDays(-39), Until = today.AddDays(-1) }));
        Assert.Equal(["Chợ xưa"], await FindAsync(store, "chợ", r => r with { CategoryIds = [law.Id, court.Id] }));
        Assert.Equal(["Chợ xưa"], await FindAsync(store, "chợ", r => r with { CategoryIds = [court.Id] }));
        Assert.Empty(await FindAsync(store, "chợ", r => r with { CategoryIds = [law.Id] }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_tag_and_an_author_are_found_by_their_new_names_soon_after(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (section, tag, chief) = (An.Category("Xã hội"), An.Tag("Lũ lụt"), new Editor { DisplayName = "Trưởng", UserName = "t@example.vn", NormalizedUserName = "T@EXAMPLE.VN", CreatedAt = store.Now });
        chief.Become(Role.ChiefEditor, []);
        await store.SaveAsync(section, tag, chief);
        var story = An.Article("Nước lên", section);
        story.TagWith(tag);
        await store.SaveAsync(story);

        using (var scope = store.Open())
            await scope.Of<TagChanges>().RenameAsync(tag.Id, TagChanges.StampOf(tag), "Thiên tai", new(chief.Id, "Trưởng", Role.ChiefEditor, []), Ct);
        using (var scope = store.Open()) await scope.Of<Reindexing>().BringUpAsync(Ct);

        Assert.Equal(["Nước lên"], await FindAsync(store, "tag:\"thiên tai\""));
        Assert.Empty(await FindAsync(store, "lũ lụt"));
        Assert.False(await store.AskAsync(db => db.Set<ArticleWords>().AnyAsync(w => w.IsStale, Ct)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Stories_of_a_section_that_was_merged_are_found_in_the_other_soon_after(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (court, law, chief) = (An.Category("Tòa án"), An.Category("Pháp luật"), new Editor { DisplayName = "Trưởng", UserName = "t@example.vn", NormalizedUserName = "T@EXAMPLE.VN", CreatedAt = store.Now });
        chief.Become(Role.ChiefEditor, []);
        await store.SaveAsync(court, law, chief);
        await store.SaveAsync(An.Article("Phiên xử chiều", court));

        using (var scope = store.Open())
            await scope.Of<SectionMoves>().MergeAsync(court.Id, SectionChanges.StampOf(court), law.Id, new(chief.Id, "Trưởng", Role.ChiefEditor, []), Ct);
        using (var scope = store.Open()) await scope.Of<Reindexing>().BringUpAsync(Ct);

        Assert.Equal(["Phiên xử chiều"], await FindAsync(store, "phiên xử", r => r with { CategoryIds = [law.Id] }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Written_anew_the_index_holds_what_the_saves_had_put_there(DatabaseProvider provider)
    {
        await using var store = await PaperAsync(provider, "Một", "Hai", "Ba");
        await store.SaveAsync(An.Draft("Nháp", await store.AskAsync(db => db.Categories.SingleAsync(Ct))));
        var before = await FindAsync(store, "bài");

        using (var scope = store.Open()) await scope.Of<Reindexing>().RunAsync(_ => { }, Ct);

        Assert.Equal(before, await FindAsync(store, "bài"));
        Assert.Equal(3, before.Count);
    }

    private static async Task<Store> PaperAsync(DatabaseProvider provider, params string[] titles)
    {
        var store = await Store.NewAsync(provider);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        await store.SaveAsync(titles.Select((title, i) => An.Article(title, section, store.Now.AddHours(-1 - i), lead: "Sapo.", body: "Thân bài.")));
        return store;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(Store store, string typed, Func<SearchRequest, SearchRequest>? narrow = null)
    {
        using var scope = store.Open();
        var request = new SearchRequest(SearchQuery.Parse(typed));
        return [.. (await scope.Of<ArticleSearch>().FindAsync(narrow?.Invoke(request) ?? request, Ct)).Stories.Select(s => s.Card.Title)];
    }
}
