using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Histories;

/// <summary>"Lịch sử sửa bài": what has become of a story since its publication, newest first.</summary>
public record HistoryPage : FramedPage
{
    public required string Title { get; init; }
    public required string Story { get; init; }
    public required Section Section { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required IReadOnlyList<HistoryEntry> Entries { get; init; }

    /// <summary>There were more changes than are shown.</summary>
    public required bool IsCut { get; init; }

    public static string AddressOf(int id) => $"/lich-su/{id}";
}

/// <param name="Passages">None where only pictures or the setting changed, or where a correction stands by itself.</param>
/// <param name="Mends">False for a correction by itself: no word was changed with it.</param>
public record HistoryEntry(DateTime At, ChangeKind Kind, IReadOnlyList<ChangedPassage> Passages, ShownCorrection? Correction, bool Mends = true);
