using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Feeds;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Corrections;

/// <summary>The newest corrections for programs that read, an item each: a story may have several.</summary>
public class CorrectionFeedsController(CorrectionsQuestion question, TimeProvider clock, Site site) : Controller
{
    private const int Size = 30;

    [HttpGet(CorrectionsPage.Feed), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var lines = (await question.AskAsync(clock.UtcNow(), 0, Size, ct)).Take(Size).ToList();
        var feed = new Feed($"{CorrectionsPage.Heading} – {site.Name}", "Những chỗ báo đã đăng sai, nay cải chính và xin lỗi bạn đọc.",
            CorrectionsPage.Feed, CorrectionsPage.Address, []);
        return new XmlPage(RssFeed.Channel(feed, lines.Count == 0 ? null : lines[0].Correction.At, lines.Select(Item), site), RssFeed.ContentType);
    }

    private XElement Item(CorrectionLine line)
    {
        var (piece, correction) = (line.Correction.Piece, line.Correction);
        return new("item",
            new XElement("title", $"Cải chính, xin lỗi: {piece.Title}"),
            new XElement("link", site.Absolute(line.Address)),
            new XElement("guid", new XAttribute("isPermaLink", "false"), $"{site.Absolute(CorrectionsPage.Address)}#dinh-chinh-{line.Id}"),
            new XElement("pubDate", RssFeed.Rfc822(correction.At)),
            new XElement("category", piece.Section),
            new XElement("description",
                $"Bài “{piece.Title}”, chuyên mục {piece.Section}, đăng {Vietnamese.Day(piece.At)}. Đã đăng: {correction.WrongText} Sửa lại: {correction.RightText} {correction.Apology}"));
    }
}
