namespace NewsPortal.Articles;

/// <summary>The steps of a story, in order. Readers see <see cref="Approved"/> ones whose hour has come, and no others.</summary>
public enum ArticleStatus { Draft, InEditing, Submitted, Approved, Withdrawn }

/// <summary>The steps as the newsroom calls them.</summary>
public static class ArticleStatusNames
{
    public static string InVietnamese(this ArticleStatus status) => status switch
    {
        ArticleStatus.Draft => "Nháp",
        ArticleStatus.InEditing => "Chờ biên tập",
        ArticleStatus.Submitted => "Chờ duyệt",
        ArticleStatus.Approved => "Đã duyệt",
        ArticleStatus.Withdrawn => "Đã gỡ",
        _ => "Bước của phiên bản mới hơn",
    };
}
