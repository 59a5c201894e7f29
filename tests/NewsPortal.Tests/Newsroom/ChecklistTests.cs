using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class ChecklistTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complete_story_lacks_nothing()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh);

        Assert.DoesNotContain(await AskAsync(desk, story.Id), item => item.Blocks);
    }

    [Fact]
    public async Task What_is_missing_is_named_thing_by_thing()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (small, bare) = (An.Picture("Nhỏ", width: 800), new MediaFile { Key = "abcdef01", ContentHash = new('a', 64), Width = 1600, Height = 900, CreatedAt = An.Hour });
        await desk.Store.SaveAsync(small, bare.FocusOn(0.5, 0.5));
        var other = await desk.StoryAsync(desk.Dat, ArticleStatus.Approved, title: "Trùng");
        var story = new Article { Title = "", Slug = other.Slug };
        story.FileUnder(desk.Politics);
        story.Write($"![](/media/{bare.Key})\n\n![Có đây](/media/ffffffff)", new Dictionary<string, MediaFile> { [bare.Key] = bare });
        story.CoverWith(small);
        await desk.Store.SaveAsync(story);
        await desk.Store.SaveAsync(new ParkedText { ArticleId = story.Id, EditorId = desk.Linh.Id, Part = StoryPart.Body, Kept = "a", Words = "b", Offset = 0, At = An.Hour });

        Assert.Equal(
            [
                "Chưa có tít", "Chưa có sapo", "Ảnh đại diện chỉ rộng 800 điểm ảnh, cần 1200", "Ảnh đại diện chưa có chú thích", "Ảnh đại diện chưa ghi nguồn",
                "1 ảnh trong bài không có trong thư viện",
                "1 ảnh chưa có chú thích: ảnh thứ 1", "1 ảnh chưa ghi nguồn: ảnh thứ 1", "1 ảnh chưa có lời tả cho người không nhìn thấy: ảnh thứ 1",
                "Đường dẫn “trung” đã có bài khác dùng", "1 đoạn của hai người viết đang chờ chọn",
            ],
            (await AskAsync(desk, story.Id)).Where(i => i.Blocks).Select(i => i.Says));
    }

    [Fact]
    public async Task What_may_be_wrong_is_shown_and_does_not_block()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var there = await desk.StoryAsync(desk.Dat, ArticleStatus.Approved, title: "Có thật");
        var draft = await desk.StoryAsync(desk.Dat, title: "Còn nháp");
        var story = await desk.StoryAsync(desk.Linh);
        using (var scope = desk.Store.Open())
        {
            await desk.Store.Edition.RefreshAsync(scope.Db, _ct);
            var stored = await scope.Db.Articles.WithParts().SingleAsync(a => a.Id == story.Id, _ct);
            stored.Lead = string.Join(' ', Enumerable.Repeat("từ", 61));
            stored.Write($"Đó là là [bài](/co-that-{there.Id}.html), [nháp](/con-nhap-{draft.Id}.html), [mục](/chinh-tri), [lạ](/khong-co), [thẻ](/tag/khong).\n\nDdaf lúc nawngx lên.",
                new Dictionary<string, MediaFile>());
            await scope.Db.SaveChangesAsync(_ct);
        }

        var doubtful = (await AskAsync(desk, story.Id)).Where(i => i.State == CheckState.Doubtful).Select(i => i.Says).ToList();

        Assert.Contains("Sapo dài 61 từ, nên dưới 60", doubtful);
        Assert.Contains("Từ lặp: “là là”", doubtful);
        Assert.Contains("Có thể gõ sót dấu: “Ddaf”, “nawngx”", doubtful);
        Assert.Contains($"Liên kết không dẫn tới đâu: “/con-nhap-{draft.Id}.html”, “/khong-co”, “/tag/khong”", doubtful);
        Assert.DoesNotContain(await AskAsync(desk, story.Id), i => i.Blocks);
    }

    [Theory]
    [InlineData("dần dần, từ từ, người người, xanh xanh, ngày ngày, luôn luôn", "")]
    [InlineData("Ông là là Của của", "là là|Của của")]
    [InlineData("lá là, là là\nlà", "là là")]
    public void Doubled_words_are_those_that_are_never_doubled_on_purpose(string text, string found) =>
        Assert.Equal(found, string.Join('|', TypingSlips.DoubledIn(text)));

    [Theory]
    [InlineData("ddaf nawngx khoongf ddi tieengf nhuwngx ngayf Dduowngf hoowfn", "ddaf|nawngx|khoongf|ddi|tieengf|nhuwngx|ngayf|Dduowngf")]
    [InlineData("roof beef sees doors saws cows box chef tax good seems towns add odd Facebook web nghe khi nhanh khanh thanh WOWF bạn@ddaf.vn", "")]
    public void Leftovers_of_Telex_are_found_and_English_is_left_alone(string text, string found) =>
        Assert.Equal(found, string.Join('|', TypingSlips.LeftoversIn(text)));

    private async Task<IReadOnlyList<CheckItem>> AskAsync(Desk desk, int id)
    {
        using var scope = desk.Store.Open();
        var story = await scope.Db.Articles.WithParts().Include(a => a.Cover).SingleAsync(a => a.Id == id, _ct);
        return await scope.Of<Checklist>().AskAsync(story, _ct);
    }
}
