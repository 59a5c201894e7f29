using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>What is about to be done, all set up for it.</summary>
/// <param name="After">The last entry that getting ready left; null where it left none.</param>
public sealed record Act(Editor Who, Func<Task> Go, int? After = null);

/// <summary>Each form of the newsroom that changes something, done once by somebody who may.</summary>
internal static class Deeds
{
    private const string Password = "cây đa bến nước sân đình";
    private const string Other = "con đò sang ngang buổi sớm";

    public static readonly IReadOnlyDictionary<string, (AuditDeed Deed, AuditSubject Subject, Func<NewsroomPaper, Task<Act>> Work)> Of =
        new Dictionary<string, (AuditDeed, AuditSubject, Func<NewsroomPaper, Task<Act>>)>
        {
            ["POST /admin/anh"] = (AuditDeed.Created, AuditSubject.Picture, PictureAsync),
            ["POST /admin/bai"] = (AuditDeed.Created, AuditSubject.Story, p => Task.FromResult(new Act(p.Linh.Editor,
                () => p.Linh.Browser.SendAsync("/admin/bai/moi", "/admin/bai", ("Title", "Bài mới"), ("CategoryId", $"{p.Politics.Id}"))))),
            ["POST /admin/bai/hang-loat"] = (AuditDeed.Submitted, AuditSubject.Story, async p =>
            {
                var story = await p.StoryAsync(p.Linh);
                return new(p.Linh.Editor, () => p.Linh.Browser.SendAsync("/admin/bai", "/admin/bai/hang-loat", ("Chosen", $"{story.Id} Draft"), ("Deed", "gui-duyet")));
            }
            ),
            ["POST /admin/bai/hoan-tac"] = (AuditDeed.Undone, AuditSubject.Story, async p =>
            {
                var story = await p.StoryAsync(p.Linh);
                var done = await Colleague.ReadAsync(await p.Linh.Browser.SendAsync("/admin/bai", "/admin/bai/hang-loat", ("Chosen", $"{story.Id} Draft"), ("Deed", "gui-duyet")));
                return new(p.Linh.Editor, () => p.Linh.Browser.SendAsync(done, "/admin/bai/hoan-tac"), await LastAsync(p));
            }
            ),
            ["POST /admin/bai/{id:int}"] = (AuditDeed.Changed, AuditSubject.Story, p => StoryAsync(p, p.Linh, ArticleStatus.Draft, "", "", ("Title", "Tít đã đổi"))),
            ["POST /admin/bai/{id:int}/dang-lai"] = (AuditDeed.Reinstated, AuditSubject.Story, p => StoryAsync(p, p.Chief, ArticleStatus.Withdrawn, "", "/dang-lai")),
            ["POST /admin/bai/{id:int}/dinh-chinh"] = (AuditDeed.Corrected, AuditSubject.Story, p => StoryAsync(p, p.Chief, ArticleStatus.Approved, "/dinh-chinh", "/dinh-chinh",
                ("Wrong", "Sáu xã."), ("Right", "Bảy xã."), ("Apology", "Xin lỗi."))),
            ["POST /admin/bai/{id:int}/doan-cho/{parkedId:int}"] = (AuditDeed.ParkedDecided, AuditSubject.Story, async p =>
            {
                var story = await p.StoryAsync(p.Linh);
                var parked = new ParkedText { ArticleId = story.Id, EditorId = p.Linh.Editor.Id, Part = StoryPart.Title, Kept = story.Title, Words = "Tít kia", Offset = 0, At = An.Hour };
                await p.SaveAsync(parked);
                return new(p.Linh.Editor, () => p.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}/doan-cho/{parked.Id}", ("outcome", "Taken")));
            }
            ),
            ["POST /admin/bai/{id:int}/ghi-chu"] = (AuditDeed.Noted, AuditSubject.Story, p => StoryAsync(p, p.Linh, ArticleStatus.Draft, "", "/ghi-chu", ("note", "Nhớ hỏi lại số liệu."))),
            ["POST /admin/bai/{id:int}/go-bai"] = (AuditDeed.Withdrawn, AuditSubject.Story, p => StoryAsync(p, p.Chief, ArticleStatus.Approved, "/go-bai", "/go-bai", ("Note", "Sai."))),
            ["POST /admin/bai/{id:int}/gui-duyet"] = (AuditDeed.Submitted, AuditSubject.Story, p => StoryAsync(p, p.Linh, ArticleStatus.Draft, "/gui-duyet", "/gui-duyet")),
            ["POST /admin/bai/{id:int}/lien-ket-xem-truoc"] = (AuditDeed.PreviewOpened, AuditSubject.Story, p => StoryAsync(p, p.Linh, ArticleStatus.Draft, "", "/lien-ket-xem-truoc")),
            ["POST /admin/bai/{id:int}/lien-ket-xem-truoc/{linkId:int}/bo"] = (AuditDeed.PreviewClosed, AuditSubject.Story, async p =>
            {
                var story = await p.StoryAsync(p.Linh);
                var link = new PreviewLink { ArticleId = story.Id, CreatedById = p.Linh.Editor.Id, CreatedAt = An.Hour, TokenHash = PreviewLink.HashOf(PreviewLink.NewToken()), EndsAt = An.Hour.AddDays(1) };
                await p.SaveAsync(link);
                return new(p.Linh.Editor, () => p.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}/lien-ket-xem-truoc/{link.Id}/bo"));
            }
            ),
            ["POST /admin/bai/{id:int}/phien-ban/{number:int}"] = (AuditDeed.Restored, AuditSubject.Story, async p =>
            {
                var story = await p.StoryAsync(p.Linh);
                await p.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Title", "Tít hai"));
                return new(p.Linh.Editor, () => p.Linh.Browser.SendAsync($"/admin/bai/{story.Id}/phien-ban/1", $"/admin/bai/{story.Id}/phien-ban/1"), await LastAsync(p));
            }
            ),
            ["POST /admin/bai/{id:int}/tra-lai"] = (AuditDeed.Returned, AuditSubject.Story, p => StoryAsync(p, p.Ngoc, ArticleStatus.InEditing, "/tra-lai", "/tra-lai", ("Note", "Thiếu nguồn."))),
            ["POST /admin/bai/{id:int}/xuat-ban"] = (AuditDeed.Published, AuditSubject.Story, p => StoryAsync(p, p.Chief, ArticleStatus.Draft, "/xuat-ban", "/xuat-ban")),
            ["POST /admin/but-danh/moi"] = (AuditDeed.Created, AuditSubject.PenName, ShelfDeeds.New("/admin/but-danh/moi")),
            ["POST /admin/but-danh/{id:int}"] = (AuditDeed.Changed, AuditSubject.PenName, ShelfDeeds.PenName("", ("Biography", "Viết về sông nước."))),
            ["POST /admin/but-danh/{id:int}/xoa"] = (AuditDeed.Deleted, AuditSubject.PenName, ShelfDeeds.PenName("/xoa")),
            ["POST /admin/but-danh/khoi-phuc"] = (AuditDeed.BroughtBack, AuditSubject.PenName, ShelfDeeds.Back(ShelfDeeds.PenName("/xoa"), "/admin/but-danh", "/admin/but-danh/khoi-phuc")),
            ["POST /admin/chu-de/khoi-phuc"] = (AuditDeed.BroughtBack, AuditSubject.Topic, ShelfDeeds.Back(ShelfDeeds.Topic("/xoa"), "/admin/chu-de", "/admin/chu-de/khoi-phuc")),
            ["POST /admin/chu-de/hang-loat/hoan-tac"] = (AuditDeed.Changed, AuditSubject.Topic, ShelfDeeds.Back(ShelfDeeds.TopicsAsync, "/admin/chu-de", "/admin/chu-de/hang-loat/hoan-tac")),
            ["POST /admin/chu-de/hang-loat"] = (AuditDeed.Changed, AuditSubject.Topic, ShelfDeeds.TopicsAsync),
            ["POST /admin/chu-de/{id:int}/xoa"] = (AuditDeed.Deleted, AuditSubject.Topic, ShelfDeeds.Topic("/xoa")),
            ["POST /admin/chu-de/moi"] = (AuditDeed.Created, AuditSubject.Topic, ShelfDeeds.New("/admin/chu-de/moi")),
            ["POST /admin/chu-de/{id:int}"] = (AuditDeed.Renamed, AuditSubject.Topic, ShelfDeeds.Topic("", ("Name", "Tên dòng khác"))),
            ["POST /admin/chu-de/{id:int}/thu-tu"] = (AuditDeed.Reordered, AuditSubject.Topic, ShelfDeeds.Topic("/thu-tu", ("Way", "len"))),
            ["POST /admin/chuyen-huong"] = (AuditDeed.Created, AuditSubject.Redirect, p => ShelfDeeds.PostAsync(p, "/admin/chuyen-huong", ("From", "/mot-dia-chi-cu"), ("To", "/the-thao"))),
            ["POST /admin/chuyen-huong/hang-loat"] = (AuditDeed.Deleted, AuditSubject.Redirect, ShelfDeeds.RedirectsAsync),
            ["POST /admin/chuyen-huong/khoi-phuc"] = (AuditDeed.BroughtBack, AuditSubject.Redirect, ShelfDeeds.Back(ShelfDeeds.RedirectsAsync, "/admin/chuyen-huong", "/admin/chuyen-huong/khoi-phuc")),
            ["POST /admin/chuyen-huong/nhap"] = (AuditDeed.Imported, AuditSubject.Redirect, p => ShelfDeeds.PostAsync(p, "/admin/chuyen-huong/nhap", ("Text", "/mot-dong-cu,/the-thao"))),
            ["POST /admin/chuyen-huong/{id:int}/xoa"] = (AuditDeed.Deleted, AuditSubject.Redirect, ShelfDeeds.RedirectAsync),
            ["POST /admin/chuyen-muc/moi"] = (AuditDeed.Created, AuditSubject.Section, ShelfDeeds.New("/admin/chuyen-muc/moi")),
            ["POST /admin/chuyen-muc/{id:int}"] = (AuditDeed.Renamed, AuditSubject.Section, ShelfDeeds.Section("", _ => [("Name", "Mục tên khác"), ("Slug", "")])),
            ["POST /admin/chuyen-muc/{id:int}/chuyen"] = (AuditDeed.Moved, AuditSubject.Section, ShelfDeeds.Section("/chuyen", p => [("ParentId", $"{p.Sports.Id}")])),
            ["POST /admin/chuyen-muc/{id:int}/gop"] = (AuditDeed.Merged, AuditSubject.Section, ShelfDeeds.Section("/gop", p => [("IntoId", $"{p.Sports.Id}")])),
            ["POST /admin/chuyen-muc/{id:int}/thu-tu"] = (AuditDeed.Reordered, AuditSubject.Section, ShelfDeeds.Section("/thu-tu", _ => [("Way", "len")], page: "/admin/chuyen-muc")),
            ["POST /admin/chuyen-muc/{id:int}/xoa"] = (AuditDeed.Deleted, AuditSubject.Section, ShelfDeeds.Section("/xoa", _ => [])),
            ["POST /admin/the/hang-loat"] = (AuditDeed.Deleted, AuditSubject.Tag, ShelfDeeds.TagsAsync),
            ["POST /admin/the/khoi-phuc"] = (AuditDeed.BroughtBack, AuditSubject.Tag, ShelfDeeds.Back(ShelfDeeds.TagsAsync, "/admin/the", "/admin/the/khoi-phuc")),
            ["POST /admin/kho-anh"] = (AuditDeed.Created, AuditSubject.Picture, PictureDeeds.UploadAsync),
            ["POST /admin/kho-anh/hang-loat"] = (AuditDeed.Changed, AuditSubject.Picture, PictureDeeds.BatchAsync),
            ["POST /admin/kho-anh/hang-loat/hoan-tac"] = (AuditDeed.Changed, AuditSubject.Picture, PictureDeeds.UndoAsync),
            ["POST /admin/kho-anh/moi"] = (AuditDeed.Changed, AuditSubject.Picture, PictureDeeds.WordsAsync),
            ["POST /admin/kho-anh/{key}"] = (AuditDeed.Changed, AuditSubject.Picture, PictureDeeds.OnPage("", ("Credit", "Kỳ Anh"))),
            ["POST /admin/kho-anh/{key}/khoi-phuc"] = (AuditDeed.BroughtBack, AuditSubject.Picture, PictureDeeds.BringBackAsync),
            ["POST /admin/kho-anh/{key}/thay"] = (AuditDeed.Replaced, AuditSubject.Story, PictureDeeds.SwapAsync),
            ["POST /admin/kho-anh/{key}/thay/{id:int}/hoan-tac"] = (AuditDeed.Replaced, AuditSubject.Story, PictureDeeds.SwapBackAsync),
            ["POST /admin/kho-anh/{key}/xoa"] = (AuditDeed.Deleted, AuditSubject.Picture, PictureDeeds.OnPage("/xoa")),
            ["POST /admin/the/{id:int}"] = (AuditDeed.Renamed, AuditSubject.Tag, ShelfDeeds.Tag("", ("Name", "Nhãn tên khác"))),
            ["POST /admin/the/{id:int}/gop"] = (AuditDeed.Merged, AuditSubject.Tag, ShelfDeeds.Tag("/gop", ("Into", "Nhãn để gộp"))),
            ["POST /admin/the/{id:int}/xoa"] = (AuditDeed.Deleted, AuditSubject.Tag, ShelfDeeds.Tag("/xoa")),
            ["POST /admin/trang/moi"] = (AuditDeed.Created, AuditSubject.StandingPage, p => ShelfDeeds.PostAsync(p, "/admin/trang/moi", ("Title", "Trang của việc này"), ("Body", "Chữ."))),
            ["POST /admin/trang/{id:int}"] = (AuditDeed.Changed, AuditSubject.StandingPage, ShelfDeeds.StandingPage("", ("Body", "Chữ khác."))),
            ["POST /admin/trang/{id:int}/thu-tu"] = (AuditDeed.Reordered, AuditSubject.StandingPage, ShelfDeeds.StandingPage("/thu-tu", ("Way", "len"))),
            ["POST /admin/loi-moi"] = (AuditDeed.PasswordChanged, AuditSubject.Editor, async p =>
            {
                var editor = await p.HireAsync(Role.Reporter);
                var link = (await Colleague.ReadAsync(await p.Administrator.Browser.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}/loi-moi")))
                    .QuerySelector("#duong-dan")!.TextContent;
                var address = new Uri(link).PathAndQuery;
                return new(editor, () => p.Stranger().SendAsync(address, "/admin/loi-moi", ("Name", editor.DisplayName), ("Password", Password), ("Again", Password)), await LastAsync(p));
            }
            ),
            ["POST /admin/nguoi/moi"] = (AuditDeed.Invited, AuditSubject.Editor, p => Task.FromResult(new Act(p.Administrator.Editor, () =>
                p.Administrator.Browser.SendAsync("/admin/nguoi/moi", "/admin/nguoi/moi", ("Name", "Người Mới"), ("Email", "moi@example.vn"), ("Role", "Reporter"))))),
            ["POST /admin/nguoi/{id:int}"] = (AuditDeed.RoleChanged, AuditSubject.Editor, p => StaffAsync(p, "", ("Form.Role", "ManagingEditor"))),
            ["POST /admin/nguoi/{id:int}/go-lop-hai"] = (AuditDeed.SecondFactorRemoved, AuditSubject.Editor, p => StaffAsync(p, "/go-lop-hai")),
            ["POST /admin/nguoi/{id:int}/ket-thuc-phien"] = (AuditDeed.SessionsEnded, AuditSubject.Editor, p => StaffAsync(p, "/ket-thuc-phien")),
            ["POST /admin/nguoi/{id:int}/phien/{session:guid}/ket-thuc"] = (AuditDeed.SessionsEnded, AuditSubject.Editor, async p =>
            {
                var (editor, _) = await StrangerAsync(p);
                return await OneSessionAsync(p, p.Administrator, editor, $"/admin/nguoi/{editor.Id}");
            }
            ),
            ["POST /admin/nguoi/{id:int}/loi-moi"] = (AuditDeed.Invited, AuditSubject.Editor, p => StaffAsync(p, "/loi-moi")),
            ["POST /admin/nguoi/{id:int}/mo-lai"] = (AuditDeed.Resumed, AuditSubject.Editor, p => StaffAsync(p, "/mo-lai")),
            ["POST /admin/nguoi/{id:int}/tam-dung"] = (AuditDeed.Suspended, AuditSubject.Editor, p => StaffAsync(p, "/tam-dung")),
            ["POST /admin/thong-ke/tim-kiem/{id:int}/xoa"] = (AuditDeed.Deleted, AuditSubject.Search, async p =>
            {
                var search = new EmptySearch { Day = 739_000, Folded = $" {Guid.NewGuid():N} ", Typed = "từ không nên đứng đây", Times = 3 };
                await p.SaveAsync(search);
                return new(p.Administrator.Editor, () => p.Administrator.Browser.SendAsync("/admin/thong-ke/tim-kiem", $"/admin/thong-ke/tim-kiem/{search.Id}/xoa"));
            }
            ),
            ["POST /admin/thong-tin-bao"] = (AuditDeed.Changed, AuditSubject.Settings, p => Task.FromResult(new Act(p.Administrator.Editor, () =>
                p.Administrator.Browser.SendAsync("/admin/thong-tin-bao", "/admin/thong-tin-bao", ("Slogan", $"Khẩu hiệu {Guid.NewGuid():N}"))))),
            ["POST /admin/trang-nhat"] = (AuditDeed.Changed, AuditSubject.FrontPage, p => Task.FromResult(new Act(p.Chief.Editor, () => p.Chief.Browser.SendAsync("/admin/trang-nhat", "/admin/trang-nhat", ("Strip", "off"))))),
            ["POST /admin/trang-nhat/{number:int}/dua-lai"] = (AuditDeed.Restored, AuditSubject.FrontPage, async p =>
            {
                await p.Chief.Browser.SendAsync("/admin/trang-nhat", "/admin/trang-nhat", ("Strip", "off"));
                return new(p.Chief.Editor, async () =>
                {
                    // The notice's button goes there as well.
                    var page = await p.Chief.Browser.OpenAsync("/admin/trang-nhat");
                    await p.Chief.Browser.PostAsync("/admin/trang-nhat/0/dua-lai", [.. page.QuerySelectorAll(".past > form input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
                }, await LastAsync(p));
            }
            ),
            ["POST /admin/tai-khoan"] = (AuditDeed.Changed, AuditSubject.Editor, p => OwnAsync(p, "/admin/tai-khoan", "/admin/tai-khoan", ("Form.Name", "Tên Khác"))),
            ["POST /admin/tai-khoan/ket-thuc-phien"] = (AuditDeed.SessionsEnded, AuditSubject.Editor, p => OwnAsync(p, "/admin/tai-khoan", "/admin/tai-khoan/ket-thuc-phien")),
            ["POST /admin/tai-khoan/phien/{session:guid}/ket-thuc"] = (AuditDeed.SessionsEnded, AuditSubject.Editor, async p =>
            {
                var own = await StrangerAsync(p);
                await p.SignedInAsync(own.Item1);
                return await OneSessionAsync(p, own, own.Item1, "/admin/tai-khoan");
            }
            ),
            ["POST /admin/tai-khoan/ma-du-phong"] = (AuditDeed.RecoveryCodesMade, AuditSubject.Editor, p => OwnAsync(p, "/admin/tai-khoan", "/admin/tai-khoan/ma-du-phong", app: true)),
            ["POST /admin/tai-khoan/mat-khau"] = (AuditDeed.PasswordChanged, AuditSubject.Editor, p => OwnAsync(p, "/admin/tai-khoan/mat-khau", "/admin/tai-khoan/mat-khau",
                ("Current", Password), ("Password", Other), ("Again", Other))),
            ["POST /admin/tai-khoan/ung-dung-ma"] = (AuditDeed.SecondFactorSet, AuditSubject.Editor, async p =>
            {
                var (editor, browser) = await StrangerAsync(p);
                return new(editor, () => AddAppAsync(p, browser));
            }
            ),
            ["POST /admin/tai-khoan/ung-dung-ma/go"] = (AuditDeed.SecondFactorRemoved, AuditSubject.Editor, p => OwnAsync(p, "/admin/tai-khoan", "/admin/tai-khoan/ung-dung-ma/go", app: true, ("password", Password))),
        };

    private static async Task<Act> StoryAsync(NewsroomPaper p, (Editor Editor, Colleague Browser) who, ArticleStatus status, string page, string action, params (string, string)[] filled)
    {
        var story = await p.StoryAsync(p.Linh, status);
        return new(who.Editor, () => who.Browser.SendAsync($"/admin/bai/{story.Id}{page}", $"/admin/bai/{story.Id}{action}", filled));
    }

    private static async Task<Act> StaffAsync(NewsroomPaper p, string action, params (string, string)[] filled)
    {
        var editor = await p.HireAsync(Role.Reporter);
        if (action == "/mo-lai") await p.ChangeAsync(editor.Id, e => e.Suspend(An.Hour));
        if (action == "/go-lop-hai") await AddAppAsync(p, await p.SignedInAsync(editor));
        return new(p.Administrator.Editor, () => p.Administrator.Browser.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}{action}", filled), await LastAsync(p));
    }

    private static Task<Act> OwnAsync(NewsroomPaper p, string page, string action, params (string, string)[] filled) => OwnAsync(p, page, action, app: false, filled);

    private static async Task<Act> OwnAsync(NewsroomPaper p, string page, string action, bool app, params (string, string)[] filled)
    {
        var (editor, browser) = await StrangerAsync(p);
        if (app) await AddAppAsync(p, browser);
        return new(editor, () => browser.SendAsync(page, action, filled), await LastAsync(p));
    }

    private static async Task<Act> OneSessionAsync(NewsroomPaper p, (Editor Editor, Colleague Browser) by, Editor of, string page)
    {
        var shown = await by.Browser.OpenAsync(page);
        var form = shown.QuerySelector(".sessions form")!.GetAttribute("action")!;
        return new(by.Editor, () => by.Browser.SendAsync(shown, form), await LastAsync(p));
    }

    private static async Task<(Editor, Colleague)> StrangerAsync(NewsroomPaper p)
    {
        var editor = await p.HireAsync(Role.Reporter, password: Password);
        return (editor, await p.SignedInAsync(editor));
    }

    private static async Task AddAppAsync(NewsroomPaper p, Colleague browser)
    {
        var page = await browser.OpenAsync("/admin/tai-khoan/ung-dung-ma");
        var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SendAsync(page, "/admin/tai-khoan/ung-dung-ma", ("code", OneTimeCode.At(key, p.Clock.GetUtcNow().UtcDateTime)));
    }

    private static async Task<Act> PictureAsync(NewsroomPaper p)
    {
        var token = (await p.Linh.Browser.OpenAsync("/admin/bai/moi")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var image = NetVips.Image.Black(640, 480);
        var jpeg = image.JpegsaveBuffer();
        return new(p.Linh.Editor, async () =>
        {
            using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(jpeg), "files", "den.jpg" } };
            await p.Linh.Browser.Browser.PostAsync("/admin/anh", form, TestContext.Current.CancellationToken);
        });
    }

    private static async Task<int?> LastAsync(NewsroomPaper p) =>
        await p.AskAsync(db => db.AuditEntries.MaxAsync(e => (int?)e.Id, TestContext.Current.CancellationToken));
}
