using NewsPortal.Newsroom;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Links;

/// <summary>"Trước khi xuất bản", its links to elsewhere: asked for where a story is about to be published, and nowhere else.</summary>
public class LinkChecks(ForeignLinks foreign, OwnAddresses own, NewsroomSettings settings, Site site)
{
    /// <param name="hrefs">As they stand in the story, with scheme and host.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<CheckItem>> AskAsync(IEnumerable<string> hrefs, CancellationToken ct)
    {
        var links = hrefs.Select(Read).OfType<Uri>().Distinct().ToLookup(link => link.GetLeftPart(UriPartial.Authority) == site.Url);
        var nowhere = await own.LeadingNowhereAsync(links[true].Select(link => link.PathAndQuery), ct);
        return [.. CheckItem.Doubtful("Liên kết không dẫn tới đâu", nowhere), .. settings.CheckForeignLinks ? await ForeignAsync([.. links[false]], ct) : []];
    }

    // The part after "#" is the browser's.
    private static Uri? Read(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? new(link.GetLeftPart(UriPartial.Query)) : null;

    private async Task<IEnumerable<CheckItem>> ForeignAsync(List<Uri> links, CancellationToken ct)
    {
        if (links.Count == 0) return [];

        var answers = await foreign.AskAsync(links, ct);
        var unasked = links.Count - answers.Count;
        if (unasked == 0 && answers.Values.All(answer => answer == LinkAnswer.There)) return [new($"Liên kết ra ngoài đều trả lời ({links.Count})", CheckState.Done)];

        return
        [
            .. Of(LinkAnswer.Gone, "Liên kết ra ngoài, trang không còn"),
            .. Of(LinkAnswer.Silent, "Liên kết ra ngoài không trả lời"),
            .. Of(LinkAnswer.Broken, "Liên kết ra ngoài, máy chủ ở đó báo lỗi"),
            .. Of(LinkAnswer.Private, "Liên kết vào mạng riêng, bạn đọc không mở được"),
            .. unasked > 0 ? [new CheckItem($"{unasked} liên kết ra ngoài chưa kịp hỏi", CheckState.Doubtful)] : Array.Empty<CheckItem>(),
        ];

        IEnumerable<CheckItem> Of(LinkAnswer answer, string says) => CheckItem.Doubtful(says, answers.Where(a => a.Value == answer).Select(a => a.Key.OriginalString));
    }
}
