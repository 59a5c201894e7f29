using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Moving;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>Everything that WordPress can do to a post, moved in once for the class.</summary>
public class WordPressUnitTests(UnitPaper paper) : IClassFixture<UnitPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_readers_had_they_have_and_nothing_else()
    {
        var published = await paper.AskAsync(db => db.Articles.Published(An.Hour).OrderBy(a => a.Id).Select(a => a.Title).ToListAsync(Ct));
        Assert.Equal(11, published.Count);
        Assert.DoesNotContain(published, t => t is "Có mật khẩu" or "Riêng tư" or "Hẹn giờ" or "Bản nháp" or "Chờ xét" or "Không có nội dung" or "Trong thùng rác");
        var hidden = await paper.AskAsync(db => db.Articles.Where(a => a.Status != ArticleStatus.Approved).ToDictionaryAsync(a => a.Title, a => a.Status, Ct));
        Assert.Equal(
            [("Bản nháp", ArticleStatus.Draft), ("Chờ xét", ArticleStatus.InEditing), ("Có mật khẩu", ArticleStatus.Draft), ("Không có nội dung", ArticleStatus.Draft), ("Riêng tư", ArticleStatus.Draft)],
            hidden.Select(h => (h.Key, h.Value)).OrderBy(h => h.Key, StringComparer.Ordinal));
        var scheduled = await paper.AskAsync(db => db.Articles.Scheduled(An.Hour).SingleAsync(Ct));
        Assert.Equal(("Hẹn giờ", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)), (scheduled.Title, scheduled.PublishAt!.Value));
    }

    [Fact]
    public async Task Numbers_grow_with_time()
    {
        var hours = await paper.AskAsync(db => db.Articles.Where(a => a.PublishAt != null).OrderBy(a => a.Id).Select(a => a.PublishAt).ToListAsync(Ct));
        Assert.Equal(hours.Order(), hours);
    }

    [Fact]
    public async Task Categories_have_two_levels_and_no_address_of_another_page()
    {
        var sections = await paper.AskAsync(db => db.Categories.OrderBy(c => c.Path).Select(c => c.Path).ToListAsync(Ct));
        Assert.Equal(["chua-phan-loai", "muc-tag", "thoi-su", "thoi-su/trong-nuoc"], sections);
        Assert.Equal("thoi-su/trong-nuoc", await SectionOfAsync("Bài nhiều trang"));
        Assert.Equal("thoi-su/trong-nuoc", await SectionOfAsync("Lũ về sớm ở thượng nguồn"));
        Assert.True(paper.Told.Losses.ContainsKey("chuyên mục sâu hơn hai cấp, gộp lên cấp hai"));
        Assert.Contains("Vĩnh Long", paper.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_that_differ_by_case_alone_are_one()
    {
        var tags = await paper.AskAsync(db => (from a in db.Articles where a.Title == "Lũ về sớm ở thượng nguồn" from g in a.Taggings join t in db.Tags on g.TagId equals t.Id select t.Slug).ToListAsync(Ct));
        Assert.Equal(["lu-lut"], tags);
        Assert.Equal(30, await paper.AskAsync(db => db.Articles.Where(a => a.Title == "Nhiều thẻ").Select(a => a.Taggings.Count).SingleAsync(Ct)));
        Assert.Contains("35 thẻ", paper.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_addresses_lead_to_the_new_ones()
    {
        var redirects = await paper.AskAsync(db => db.Redirects.ToDictionaryAsync(r => r.From, r => r.To, Ct));
        var flood = await StoryAsync("Lũ về sớm ở thượng nguồn");
        var address = ArticleCard.AddressOf(flood.Slug, flood.Id);
        Assert.Equal(address, redirects["/2022/01/bai-101"]);
        Assert.Equal(address, redirects["/2022/01/lu-ve-cu"]);
        Assert.Equal(address, redirects["/?p=101"]);
        Assert.DoesNotContain("/?p=105", redirects.Keys);
        Assert.Equal("/tag/lu-lut", redirects["/tag/lu-lut-2"]);
        Assert.Equal("/tac-gia/ha-linh", redirects["/author/ha-linh"]);
        Assert.Equal("/thoi-su/trong-nuoc", redirects["/category/thoi-su/trong-nuoc/mien-tay"]);
        Assert.Equal("/rss/thoi-su/trong-nuoc.rss", redirects["/category/thoi-su/trong-nuoc/mien-tay/feed"]);
        Assert.Equal("/toa-soan/gioi-thieu", redirects["/gioi-thieu"]);
        Assert.Contains(redirects, r => r.Key.StartsWith("/?p=", StringComparison.Ordinal) && r.Value == "/toa-soan/gioi-thieu");
        Assert.DoesNotContain(redirects.Keys, k => k.Contains("bai-105", StringComparison.Ordinal) || k.Contains("bai-106", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_between_stories_lead_on_to_where_those_are_now()
    {
        var (first, second) = (await StoryAsync("Lũ về sớm ở thượng nguồn"), await StoryAsync("Bài sau của “lũ” & bão"));
        Assert.Contains($"[bài sau]({ArticleCard.AddressOf(second.Slug, second.Id)})", first.Text!.Body, StringComparison.Ordinal);
        Assert.Contains("[thẻ](/tag/lu-lut)", first.Text.Body, StringComparison.Ordinal);
        Assert.Contains($"[bài trước]({ArticleCard.AddressOf(first.Slug, first.Id)})", second.Text!.Body, StringComparison.Ordinal);
        Assert.Contains("[địa chỉ không có](https://thu-nghiem.example.vn/2022/01/lu-ve-som/)", second.Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_is_the_excerpt_or_the_first_paragraph_which_then_is_not_said_twice()
    {
        var (first, second) = (await StoryAsync("Lũ về sớm ở thượng nguồn"), await StoryAsync("Bài sau của “lũ” & bão"));
        Assert.Equal("Nước lên nhanh từ đêm qua.", first.Lead);
        Assert.StartsWith("Bà con đã **dời đồ** lên cao.\\\nDòng thứ hai của đoạn.", first.Text!.Body, StringComparison.Ordinal);
        Assert.Equal("Sapo do biên tập viên viết.", second.Lead);
    }

    [Fact]
    public async Task A_cover_brings_its_caption_and_whose_it_is()
    {
        var flood = await StoryAsync("Lũ về sớm ở thượng nguồn");
        Assert.Equal(("Nước lên tới mái.", "Kỳ Anh", "Mái nhà giữa nước"), (flood.CoverCaption, flood.CoverCredit, flood.Cover!.Alt));
        Assert.Equal("lu-ve.jpg", flood.Cover.FileName);
        Assert.True(flood.FeaturedUntil > An.Hour);
    }

    [Fact]
    public async Task Pictures_stand_where_they_stood_and_what_is_missing_is_a_link()
    {
        var body = (await StoryAsync("Ảnh canh lề")).Text!.Body;
        var keys = await paper.AskAsync(db => db.MediaFiles.ToDictionaryAsync(m => m.FileName, m => m.Key, Ct));
        Assert.Contains($"![Ghe](/media/{keys["ghe.jpg"]})", body, StringComparison.Ordinal);
        Assert.Contains($"^^^\n![](/media/{keys["khong-dinh-kem.jpg"]})\n^^^ Chú thích trong bảng. Ảnh: Kỳ Anh", body, StringComparison.Ordinal);
        Assert.Contains("[Ảnh không còn](https://thu-nghiem.example.vn/wp-content/uploads/2022/01/mat-300x200.jpg)", body, StringComparison.Ordinal);
        Assert.Contains($"^^^\n![Chợ nổi Cái Răng](/media/{keys["cho.jpg"]})\n^^^ Chợ nổi sáng sớm. Ảnh: Hà Linh", (await StoryAsync("Bài sau của “lũ” & bão")).Text!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Galleries_and_films_become_ours_and_other_frames_are_told_of()
    {
        var body = (await StoryAsync("Chùm ảnh và phim")).Text!.Body;
        var keys = await paper.AskAsync(db => db.MediaFiles.ToDictionaryAsync(m => m.FileName, m => m.Key, Ct));
        Assert.Contains($":::gallery\n![](/media/{keys["ghe.jpg"]}) Ghe hàng\n![](/media/{keys["cho.jpg"]}) Chợ nổi. *Ảnh: Hà Linh*\n:::", body, StringComparison.Ordinal);
        Assert.Contains(":::video https://www.youtube.com/watch?v=dQw4w9WgXcQ\n:::", body, StringComparison.Ordinal);
        Assert.Contains(":::video https://vimeo.com/76979871\n:::", body, StringComparison.Ordinal);
        Assert.Contains("\\[gallery\\] là một mã ngắn; theo \\[1\\] và \\[sic\\].", body, StringComparison.Ordinal);
        foreach (var kind in new[] { "khung nhúng của twitter.com", "khung nhúng của maps.example.com", "tệp âm thanh", "mã ngắn [contact-form-7]", "dạng bài (post format)", "ảnh của chùm ảnh không có trong tệp xuất" })
            Assert.True(paper.Told.Losses.ContainsKey(kind), kind);
    }

    [Fact]
    public async Task Text_that_looks_like_Markdown_stays_text()
    {
        var story = await StoryAsync("Ký tự lạ: *sao* _gạch_ `nháy` # thăng [ngoặc](x) \\ | mã");
        Assert.Equal("* không phải danh sách", story.Lead);
        var text = string.Concat(NewsPortal.Content.BodyText.Of(story.Text!.Html).Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal("#khôngphảitít1.khôngphảisố-gạchđầudòngthường>khôngphảitrícha*b*cvàa_b_c,http://vi-du.example/a_b_c,<b>thẻ</b>&amp;:::boxx|y:::box^^^|a|b||---|---|", text);
    }

    [Fact]
    public async Task Comments_are_kept_without_anybodys_address_and_shown_nowhere()
    {
        var comments = await paper.AskAsync(db => db.KeptComments.OrderBy(c => c.Id).ToListAsync(Ct));
        Assert.Equal(101, comments.Count);
        Assert.Equal("99", comments.Single(c => c.Key == "100").ParentKey);
        Assert.False(comments.Single(c => c.Key == "201").WasApproved);
        Assert.DoesNotContain(comments, c => c.Text.Contains("rieng-tu", StringComparison.Ordinal) || c.Author.Contains('@', StringComparison.Ordinal));
        Assert.Equal(2, paper.Told.Counts["bình luận rác hay đã xóa, bỏ lại"]);
    }

    [Fact]
    public async Task The_report_names_each_loss_and_the_log_has_one_entry()
    {
        foreach (var (title, why) in new[]
        {
            ("Có mật khẩu", "bài có mật khẩu, thành bản nháp"), ("Riêng tư", "bài riêng tư, thành bản nháp"), ("Không có nội dung", "bài không có nội dung, thành bản nháp"),
            ("Trong thùng rác", "trong thùng rác"), ("Sản phẩm", "loại nội dung riêng “product”, báo không có"), ("Trang trống", "trang không có chữ, không lập"),
            ("Trang con", "trang con: trang của báo không có cấp"), ("Bài nhiều trang", "bài nhiều trang, nối thành một"), ("Lũ về sớm ở thượng nguồn", "trường riêng “nguon_tin”"),
        })
        {
            Assert.True(paper.Told.Losses.ContainsKey(why), why);
            Assert.Contains(title, paper.Report[paper.Report.IndexOf($"== {why}", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
        Assert.Contains("Không đề – 15/01/2022", paper.Report, StringComparison.Ordinal);
        var entry = Assert.Single(await paper.AskAsync(db => db.AuditEntries.ToListAsync(Ct)));
        Assert.Equal((AuditDeed.Imported, "import wordpress"), (entry.Deed, entry.EditorName));
    }

    [Fact]
    public async Task What_was_moved_in_is_found()
    {
        var rows = await paper.AskAsync(db => db.Set<ArticleWords>().CountAsync(w => w.Row != null, Ct));
        Assert.Equal(await paper.AskAsync(db => db.Articles.CountAsync(a => a.Status == ArticleStatus.Approved, Ct)), rows);
    }

    private Task<Article> StoryAsync(string title) => paper.AskAsync(db => db.Articles.Include(a => a.Text).Include(a => a.Cover).SingleAsync(a => a.Title == title, Ct));

    private Task<string> SectionOfAsync(string title) => paper.AskAsync(db => (from a in db.Articles where a.Title == title join c in db.Categories on a.CategoryId equals c.Id select c.Path).SingleAsync(Ct));
}

/// <summary>The paper of those tests.</summary>
public sealed class UnitPaper : IAsyncLifetime
{
    private OldPaper _paper = null!;

    public ImportReport Told { get; private set; } = null!;
    public string Report => _paper.Report;

    public async ValueTask InitializeAsync()
    {
        _paper = await OldPaper.NewAsync();
        Told = await _paper.MoveAsync(OldPaper.Corpus("unit.xml"));
    }

    public Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question) => _paper.Store.AskAsync(question);

    public ValueTask DisposeAsync() => _paper.DisposeAsync();
}
