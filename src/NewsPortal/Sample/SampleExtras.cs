using NewsPortal.Articles;

namespace NewsPortal.Sample;

/// <summary>What an editor adds by hand to a few sample stories: picked headlines, a correction.</summary>
public static class SampleExtras
{
    public static void Add(IReadOnlyDictionary<string, Article> byTitle, DateTime now)
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
    }
}
