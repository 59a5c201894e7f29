using NewsPortal.Articles;
using NewsPortal.Newsroom;

namespace NewsPortal.Sample;

/// <summary>What an editor adds by hand to a few sample stories: picked headlines, corrections, what stood there before.</summary>
public static class SampleExtras
{
    /// <returns>The versions that readers had of the stories that were changed.</returns>
    public static IEnumerable<Revision> Add(IReadOnlyDictionary<string, Article> byTitle, DateTime now)
    {
        var report = byTitle["Hướng về cơ sở, bám sát dân, bám chắc địa bàn"];
        // By date, then title: the same stories whatever day the newspaper is first started.
        var ofTopic = byTitle.Values.Where(a => a.TopicId == report.TopicId && a != report).OrderByDescending(a => a.PublishAt).ThenBy(a => a.Title).Take(2);
        report.Pick(ofTopic.Select(a => a.Id));

        var corrected = byTitle.Values.Where(a => a != report && a.PublishAt < now.AddDays(-3)).OrderByDescending(a => a.PublishAt).First();
        corrected.Correct(new Correction
        {
            WrongText = "Ở bản đăng lúc đầu, phần chú thích ảnh ghi nhầm tên người chụp.",
            RightText = "Tên người chụp đã được ghi lại như hiện nay trong bài.",
            Apology = "Tòa soạn xin lỗi tác giả ảnh và bạn đọc.",
            At = corrected.PublishAt!.Value.AddHours(5),
        });

        return
        [
            .. OfWater(byTitle["Nước máy có vị lợ: hỏi nhanh, đáp gọn cho nhà ở vùng mặn"]),
            .. OfBus(byTitle["Buýt nhỏ vào hẻm: ba tháng, 41.300 lượt khách và một bài toán chưa giải"]),
        ];
    }

    private static IEnumerable<Revision> OfWater(Article story)
    {
        const string Right = "Nhà bốn người, trữ một tháng là 600 lít, vừa một bồn nhỏ.";
        const string Wrong = "Nhà bốn người, trữ một tháng là 400 lít, vừa một bồn nhỏ.";
        var (now, hour) = (story.Text!.Body, story.PublishAt!.Value);
        var before = now.Replace(Right, Wrong, StringComparison.Ordinal);
        story.Correct(new Correction
        {
            WrongText = Wrong,
            RightText = Right,
            Apology = "Tòa soạn tính nhầm, xin lỗi bạn đọc.",
            At = hour.AddHours(6),
            Revision = 3,
        });
        return
        [
            Version(story, 1, hour, before.Replace("thử lưỡi đã thấy lợ", "thử lưởi đã thấy lợ", StringComparison.Ordinal), null),
            Version(story, 2, hour.AddHours(1), before, ChangeKind.Spelling),
            Version(story, 3, hour.AddHours(6), now, ChangeKind.Correction),
        ];
    }

    private static IEnumerable<Revision> OfBus(Article story)
    {
        var (now, hour) = (story.Text!.Body, story.PublishAt!.Value);
        story.MarkUpdated(hour.AddHours(3));
        return
        [
            Version(story, 1, hour, now[..now.IndexOf("Anh Luân có ý kiến riêng", StringComparison.Ordinal)].TrimEnd(), null),
            Version(story, 2, hour.AddHours(3), now, ChangeKind.Update),
        ];
    }

    private static Revision Version(Article story, int number, DateTime at, string body, ChangeKind? change) => new()
    {
        ArticleId = story.Id,
        Number = number,
        At = at,
        Title = story.Title,
        Lead = story.Lead,
        Body = body,
        CoverCaption = PrintedText.CaptionOf(story),
        Change = change,
        Status = ArticleStatus.Approved,
    };
}
