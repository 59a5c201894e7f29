using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using Xunit;
using static NewsPortal.WebTests.Newsroom.PictureDeeds;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>"Kho ảnh" as its pages are asked and answered, without script.</summary>
public sealed class LibraryTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_found_by_what_is_said_of_it_marks_or_no_marks()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        var picture = await PictureAsync(paper, m => (m.Alt, m.Caption, m.Credit) = ($"Đường làng {mark}", "Nước ngập", "Kỳ Anh"));
        await PictureAsync(paper, m => m.Alt = $"Đồng lúa {mark}");

        foreach (var words in new[] { "đường làng", "DUONG LANG", "ngap ky", picture.Key })
            Assert.Equal([picture.Key], await KeysAsync($"?q={Uri.EscapeDataString($"{words} {(words == picture.Key ? "" : mark)}")}"));
        Assert.Empty(await KeysAsync($"?q=khong+co+{mark}"));
    }

    [Fact]
    public async Task Filters_tell_apart_shape_gaps_licence_and_use()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        Task<MediaFile> NewAsync(Action<MediaFile>? become = null) => PictureAsync(paper, m =>
        {
            (m.Alt, m.Caption, m.Credit) = ($"{mark} ảnh", "Chú thích", "Nguồn");
            become?.Invoke(m);
        });
        var (plain, bare) = (await NewAsync(), await NewAsync(m => m.Credit = ""));
        var (over, soon) = (await NewAsync(m => m.LicenceUntil = Today.AddDays(-1)), await NewAsync(m => m.LicenceUntil = Today));
        var (overdue, used, named, removed) = (await NewAsync(m => m.LicenceUntil = Today.AddDays(-1)), await NewAsync(), await NewAsync(m => m.Name()), await NewAsync(m => m.Remove(An.Hour)));
        var upright = An.Picture($"{mark} đứng", 900, 1200);
        await paper.SaveAsync(upright);
        await StoryWithAsync(paper, overdue);
        await StoryWithAsync(paper, used, ArticleStatus.Draft);

        async Task OnlyAsync(string filter, params MediaFile[] pictures) =>
            Assert.Equal(pictures.Select(m => m.Key).Order(), (await KeysAsync($"?q={mark}&{filter}")).Order());
        await OnlyAsync("huong=dung", upright);
        await OnlyAsync("thieu=nguon", bare, upright);
        await OnlyAsync("phep=het", over, overdue);
        await OnlyAsync("phep=con-dung", overdue);
        await OnlyAsync("phep=sap-het", soon);
        await OnlyAsync("dung=dang", overdue, used);
        await OnlyAsync("dung=cu", named);
        await OnlyAsync("dung=chua", plain, bare, over, soon, upright);
        await OnlyAsync("da-xoa=1", removed);
        await OnlyAsync("den=2026-03-03");
        await OnlyAsync("tu=hom-qua&huong=xien&thieu=gi&sap=lung&nguoi=-1&da-xoa=1", removed);
    }

    [Theory, InlineData(""), InlineData("&sap=ten"), InlineData("&sap=nang"), InlineData("&dang=danh-sach")]
    public async Task Pages_of_fifty_follow_each_other_and_lose_nothing(string order)
    {
        var mark = $"trang{Guid.NewGuid().ToString("N")[..8]}";
        await paper.SaveAsync([.. Enumerable.Range(0, 61).Select(i => An.Picture($"{mark} {i % 7} {Guid.NewGuid():N}"))]);

        var (keys, pages) = (new List<string>(), 0);
        for (string? next = $"/admin/kho-anh?q={mark}{order}"; next is not null; pages++)
        {
            var page = await paper.Linh.Browser.OpenAsync(next);
            keys.AddRange(KeysOn(page));
            next = page.QuerySelector("[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal((61, 61, 2), (keys.Count, keys.Distinct().Count(), pages));
    }

    [Fact]
    public async Task Many_files_without_script_come_back_as_fields_to_fill_and_refusals_in_words()
    {
        var page = await paper.Linh.Browser.OpenAsync("/admin/kho-anh/moi");
        var picture = Photograph();
        var response = await SendAsync(page, ("lũ.jpg", picture), ("lũ lần nữa.jpg", picture), ("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()), ("nang.jpg", new byte[26 << 20]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var answer = await Colleague.ReadAsync(response);
        Assert.Equal(2, answer.QuerySelectorAll("[role=alert] li .wrong").Length);
        var key = Assert.Single(answer.QuerySelectorAll("[name$='.Key']")).GetAttribute("value")!;

        await paper.Linh.Browser.SendAsync(answer, "/admin/kho-anh/moi", ("pictures[0].Alt", "Nước lên  tới mái"), ("pictures[0].Credit", "Ảnh: Hà Linh"));
        var stored = await StoredAsync(key);
        Assert.Equal(("Nước lên tới mái", "Hà Linh", "lũ.jpg", (int?)paper.Linh.Editor.Id, (long)picture.Length, "jpg"),
            (stored.Alt, stored.Credit, stored.FileName, stored.UploadedById, stored.Bytes, stored.Format));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var picture = await PictureAsync(paper);
        var address = $"/admin/kho-anh/{picture.Key}";
        var tenKilobytes = new string('ă', 10_000);
        foreach (var (field, typed) in new[] { ("Caption", tenKilobytes), ("Alt", tenKilobytes), ("Credit", tenKilobytes), ("LicenceNote", tenKilobytes), ("X", "NaN"), ("Y", "101"), ("X", "-1"), ("LicenceUntil", "32/13/2026") })
        {
            var response = await paper.Ngoc.Browser.SendAsync(address, address, (field, typed));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            var page = await Colleague.ReadAsync(response);
            Assert.Equal("true", page.QuerySelector($"#anh [name={field}]")!.GetAttribute("aria-invalid"));
            Assert.Equal(typed, page.QuerySelector($"#anh [name={field}]") is var input && input!.LocalName == "textarea" ? input.TextContent : input.GetAttribute("value"));
        }
        Assert.Equal(PictureFacts.Of(picture), PictureFacts.Of(await StoredAsync(picture.Key)));
        foreach (var nowhere in new[] { "/admin/kho-anh/khong-co", "/admin/kho-anh/%01%FF", "/admin/kho-anh/..%2F..", $"/admin/kho-anh/{new string('a', 3000)}", "/admin/kho-anh/khong-co/thay" })
            Assert.Contains((await paper.Chief.Browser.GetAsync(nowhere)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Of_two_tabs_the_later_one_overwrites_nothing_silently_and_the_same_twice_is_done_once()
    {
        var picture = await PictureAsync(paper);
        var address = $"/admin/kho-anh/{picture.Key}";
        var (first, second) = (await paper.Ngoc.Browser.OpenAsync(address), await paper.Chief.Browser.OpenAsync(address));
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Ngoc.Browser.SendAsync(first, address, ("Credit", "Ngọc"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Ngoc.Browser.SendAsync(first, address, ("Credit", "Ngọc"))).StatusCode);

        var late = await paper.Chief.Browser.SendAsync(second, address, ("Caption", "Lời của tổng biên tập"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal("Ngọc", (await StoredAsync(picture.Key)).Credit);
        var again = await Colleague.ReadAsync(late);
        Assert.Equal("Lời của tổng biên tập", again.QuerySelector("#anh [name=Caption]")!.TextContent);

        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(again, address, ("Credit", "Ngọc"))).StatusCode);
        Assert.Equal(("Ngọc", "Lời của tổng biên tập"), (await StoredAsync(picture.Key)) is var now ? (now.Credit, now.Caption) : default);
        Assert.Equal(2, await paper.AskAsync(db => db.AuditEntries.CountAsync(e => e.SubjectId == picture.Id && e.Subject == Auditing.AuditSubject.Picture, Ct)));
    }

    [Fact]
    public async Task A_reporter_changes_what_he_sent_and_reads_the_rest()
    {
        var (own, others) = (await PictureAsync(paper, m => m.SentBy(paper.Linh.Editor.Id, "a.jpg")), await PictureAsync(paper));
        var page = await paper.Linh.Browser.OpenAsync($"/admin/kho-anh/{own.Key}");
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Linh.Browser.SendAsync(page, $"/admin/kho-anh/{own.Key}", ("Credit", "Hà Linh"))).StatusCode);

        Assert.Null((await paper.Linh.Browser.OpenAsync($"/admin/kho-anh/{others.Key}")).QuerySelector("#anh"));
        var seal = ("__RequestVerificationToken", page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        foreach (var x in new[] { "40", "NaN" })
            Assert.Equal(HttpStatusCode.Forbidden, (await paper.Linh.Browser.PostAsync($"/admin/kho-anh/{others.Key}", seal, ("X", x), ("Y", "40"), ("Credit", "Trộm"))).StatusCode);
        await paper.Linh.Browser.PostAsync("/admin/kho-anh/hang-loat", seal, ("Chosen", others.Key), ("Deed", "nguon"), ("Credit", "Trộm"));
        await paper.Linh.Browser.PostAsync($"/admin/kho-anh/{others.Key}/xoa", seal);
        var now = await StoredAsync(others.Key);
        Assert.Equal(("", null), (now.Credit, now.RemovedAt));
    }

    [Fact]
    public async Task Why_a_picture_is_not_removed_is_said_as_it_is()
    {
        const string imprint = "/admin/thong-tin-bao";
        var (chief, admin) = (paper.Chief.Browser, paper.Administrator.Browser);
        var (logo, used) = (await PictureAsync(paper), await PictureAsync(paper));
        await StoryWithAsync(paper, used);
        await admin.SendAsync(imprint, imprint, ("Logo", logo.Key));
        var seal = ("__RequestVerificationToken", (await chief.OpenAsync("/admin/kho-anh")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        async Task<string> SaidOfAsync(MediaFile picture)
        {
            await chief.PostAsync($"/admin/kho-anh/{picture.Key}/xoa", seal);
            return (await chief.OpenAsync("/admin/kho-anh")).QuerySelector(".notice")!.TextContent.Trim();
        }

        Assert.EndsWith($"{logo.Key} đang là logo của báo.", await SaidOfAsync(logo), StringComparison.Ordinal);
        Assert.EndsWith($"{used.Key} đang được dùng.", await SaidOfAsync(used), StringComparison.Ordinal);
        await admin.SendAsync(imprint, imprint, ("LogoGone", "true"));
        Assert.Contains($"{logo.Key} đã có lần được dùng", await SaidOfAsync(logo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_out_of_reach_are_a_number()
    {
        var picture = await PictureAsync(paper);
        var story = await StoryWithAsync(paper, picture);
        var (own, foreign) = (await paper.Linh.Browser.OpenAsync($"/admin/kho-anh/{picture.Key}"), await paper.Dat.Browser.OpenAsync($"/admin/kho-anh/{picture.Key}"));

        Assert.NotNull(own.QuerySelector($"a[href='/admin/bai/{story.Id}']"));
        Assert.Null(foreign.QuerySelector($"a[href='/admin/bai/{story.Id}']"));
        Assert.Contains("1 bài ngoài phần việc của bạn", foreign.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deed_for_many_is_done_at_once_and_taken_back_from_the_notice()
    {
        var (first, second, used) = (await PictureAsync(paper, m => m.Credit = "Cũ"), await PictureAsync(paper), await PictureAsync(paper));
        await StoryWithAsync(paper, used);
        foreach (var (deed, fields) in new[] { ("nguon", ("Credit", "Mới")), ("giay-phep", ("LicenceUntil", "2026-02-01")), ("xoa", ("Credit", "")) })
        {
            await DeedAsync(deed, fields, first, second, used);
            var now = await Task.WhenAll(StoredAsync(first.Key), StoredAsync(second.Key), StoredAsync(used.Key));
            Assert.All(now[..2], m => Assert.Equal(deed switch { "nguon" => "Mới", "giay-phep" => "2026-02-01", _ => "đã xóa" }, deed switch { "nguon" => m.Credit, "giay-phep" => $"{m.LicenceUntil:yyyy-MM-dd}", _ => m.RemovedAt is null ? "còn" : "đã xóa" }));
            Assert.Null(now[2].RemovedAt);

            var page = await paper.Ngoc.Browser.OpenAsync("/admin/kho-anh");
            await paper.Ngoc.Browser.SendAsync(page, "/admin/kho-anh/hang-loat/hoan-tac");
            now = await Task.WhenAll(StoredAsync(first.Key), StoredAsync(second.Key), StoredAsync(used.Key));
            Assert.Equal([("Cũ", null, null), ("", null, null), ("", null, null)], now.Select(m => (m.Credit, m.LicenceUntil, m.RemovedAt)));
        }
    }

    [Fact]
    public async Task What_was_changed_since_is_not_taken_back_nor_what_others_did()
    {
        var picture = await PictureAsync(paper);
        await DeedAsync("nguon", ("Credit", "Một"), picture);
        var page = await paper.Ngoc.Browser.OpenAsync("/admin/kho-anh");
        var entries = ("entries", page.QuerySelector("[name=entries]")!.GetAttribute("value")!);
        var seal = ("__RequestVerificationToken", (await paper.Chief.Browser.OpenAsync("/admin/kho-anh")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        await paper.Chief.Browser.PostAsync("/admin/kho-anh/hang-loat/hoan-tac", seal, entries);
        Assert.Equal("Một", (await StoredAsync(picture.Key)).Credit);

        await paper.Chief.Browser.SendAsync($"/admin/kho-anh/{picture.Key}", $"/admin/kho-anh/{picture.Key}", ("Credit", "Hai"));
        await paper.Ngoc.Browser.SendAsync(page, "/admin/kho-anh/hang-loat/hoan-tac");
        Assert.Equal("Hai", (await StoredAsync(picture.Key)).Credit);
    }

    [Fact]
    public async Task A_deed_for_none_and_one_without_words_come_back_with_what_was_chosen()
    {
        var picture = await PictureAsync(paper);
        var page = await paper.Ngoc.Browser.OpenAsync("/admin/kho-anh");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paper.Ngoc.Browser.SendAsync(page, "/admin/kho-anh/hang-loat", ("Deed", "xoa"))).StatusCode);
        var response = await paper.Ngoc.Browser.SendAsync(page, "/admin/kho-anh/hang-loat", ("Deed", "nguon"), ("Chosen", picture.Key), ("Credit", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.True((await Colleague.ReadAsync(response)).QuerySelector($"[name=Chosen][value='{picture.Key}']")!.HasAttribute("checked"));
    }

    private async Task DeedAsync(string deed, (string, string) field, params MediaFile[] pictures)
    {
        var page = await paper.Ngoc.Browser.OpenAsync("/admin/kho-anh");
        var response = await paper.Ngoc.Browser.SendAsync(page, "/admin/kho-anh/hang-loat", [("Deed", deed), field, .. pictures.Select(m => ("Chosen", m.Key))]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(IDocument page, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("#gui-anh [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "files", name);
        return await paper.Linh.Browser.Browser.PostAsync("/admin/kho-anh", form, Ct);
    }

    private async Task<List<string>> KeysAsync(string query) => KeysOn(await paper.Linh.Browser.OpenAsync($"/admin/kho-anh{query}"));

    private static List<string> KeysOn(IDocument page) => [.. page.QuerySelectorAll("[name=Chosen]").Select(c => c.GetAttribute("value")!)];

    private Task<MediaFile> StoredAsync(string key) => paper.AskAsync(db => db.MediaFiles.AsNoTracking().SingleAsync(m => m.Key == key, Ct));
}
