using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>Stories that tests go to directly.</summary>
/// <param name="Report">The Dân vận report.</param>
/// <param name="Corrected">One with a correction box.</param>
/// <param name="History">What became of one that was changed in each way after publication.</param>
/// <param name="Everything">One with every construct of docs/markdown.md.</param>
/// <param name="Quiet">One that only the test of its reads opens.</param>
/// <param name="TakenDown">One that was public and is no more.</param>
public record PaperStories(string Report, string Corrected, string History, string Everything, string Quiet, string TakenDown)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Adds to the sample newspaper what it doesn't have.</summary>
    public static async Task<PaperStories> AddAsync(NewsPortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var report = await db.Articles.Include(a => a.Taggings).SingleAsync(a => a.Title.StartsWith("Hướng về cơ sở"), Ct);
        var corrected = await db.Articles.FirstAsync(a => a.Corrections.Any(), Ct);
        var changed = await db.Articles.FirstAsync(a => a.Corrections.Any(c => c.Revision != null), Ct);
        var section = await db.Categories.SingleAsync(c => c.Id == report.CategoryId, Ct);
        var pictures = await db.MediaFiles.OrderBy(m => m.Key).ToListAsync(Ct);

        var everything = An.Article("Một bài có đủ mọi thứ", section, now.AddDays(-2));
        everything.Write(EverythingIn(Documented(), pictures, [report.Id, corrected.Id]), pictures.ToDictionary(p => p.Key));
        everything.CoverWith(pictures[0], "Ảnh đại diện của bài có đủ mọi thứ.", "minh họa");
        everything.TagWith(await db.Tags.Where(t => report.Taggings.Select(g => g.TagId).Contains(t.Id)).ToListAsync(Ct));
        everything.SignBy(Byline.Of(await db.PenNames.FirstAsync(Ct)), Byline.OfGuest("Khách mời"));
        everything.TopicId = report.TopicId;
        everything.Pick(report.Id);
        var quiet = An.Article("Một bài ít người đọc", section, now.AddDays(-2));
        var takenDown = An.Article("Bài đã gỡ", section, now.AddDays(-3));
        takenDown.Withdraw(now.AddDays(-1));
        db.AddRange(everything, quiet, takenDown);
        await db.SaveChangesAsync(Ct);

        return new(AddressOf(report), AddressOf(corrected), $"/lich-su/{changed.Id}", AddressOf(everything), AddressOf(quiet), AddressOf(takenDown));
    }

    private static string AddressOf(Article article) => ArticleCard.AddressOf(article.Slug, article.Id);

    /// <summary>The example at the head of docs/markdown.md: what is documented is what is tried.</summary>
    private static string Documented() =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "markdown.md")).Split("````markdown")[1].Split("````")[0];

    private static string EverythingIn(string example, List<MediaFile> pictures, int[] related) => example
        .Replace("3f2ac0de", pictures[1].Key, StringComparison.Ordinal)
        .Replace("91ab77e0", pictures[2].Key, StringComparison.Ordinal)
        .Replace("5c0d11aa", pictures[3].Key, StringComparison.Ordinal)
        .Replace("1024 1077", string.Join(' ', related), StringComparison.Ordinal) + $"""


        ### Tít nhỏ hơn

        1. Việc thứ nhất
        2. Việc thứ hai, với `mã` và https://example.vn/dia-chi

        ![Ảnh không chú thích](/media/{pictures[4].Key})

        #### Tít nhỏ nhất

        | Việc | Ai làm | Xong |
        |:-----|:------:|-----:|
        | Rà lại biển số ở ngõ 12, khu tập thể cũ, cả hai dãy nhà | Tổ dân phố | 3/3 |

        ***

            mã thụt đầu dòng, dài hơn một dòng chữ trên điện thoại để xem trang có bị kéo ngang hay không

        Đoạn cuối nhắc lại chú thích[^1].
        """;
}
