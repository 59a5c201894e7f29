using NewsPortal.Data;
using NewsPortal.Newsroom;

namespace NewsPortal.Moving.WordPress;

/// <summary>Puts readers' comments away with the story they were made on. Who wrote them stays known by name alone.</summary>
public sealed class KeptComments(NewsDb db, ImportReport report)
{
    /// <param name="held">Keys of those that are kept already.</param>
    /// <param name="offset">Of the old paper's own time.</param>
    /// <returns>How many are new.</returns>
    public int Keep(WxrItem item, int articleId, IReadOnlySet<string> held, TimeSpan offset)
    {
        var (kept, seen) = (0, new HashSet<string>(held));
        foreach (var comment in item.Comments)
        {
            if (comment.Approved is "spam" or "trash" or "post-trashed") report.Count("bình luận rác hay đã xóa, bỏ lại");
            else if (comment.Type is not ("" or "comment")) report.Count($"{comment.Type}: không phải lời của bạn đọc, bỏ lại");
            else if (seen.Add(Fit(comment.Id, KeptComment.MaxKey)))
            {
                kept++;
                db.Add(new KeptComment
                {
                    ArticleId = articleId,
                    Key = Fit(comment.Id, KeptComment.MaxKey),
                    ParentKey = comment.Parent is "0" ? "" : Fit(comment.Parent, KeptComment.MaxKey),
                    Author = NameRules.Fit(NameRules.Line(Html.HtmlToMarkdown.TextOf(comment.Author)), KeptComment.MaxAuthor),
                    At = WpTime.Of(comment.DateGmt, comment.Date, offset) ?? DateTime.UnixEpoch,
                    Text = Search.SearchText.Clean(comment.Content),
                    WasApproved = comment.Approved == "1",
                });
                if (comment.Approved != "1") report.Count("bình luận chưa duyệt (vẫn giữ)");
            }
        }
        return kept;
    }

    private static string Fit(string text, int most) => text.Length <= most ? text : text[..most];
}
