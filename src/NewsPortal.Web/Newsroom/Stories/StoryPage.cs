using NewsPortal.Articles;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Presences;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>The page on which a story is written.</summary>
public record StoryPage
{
    /// <summary>Null while it has never been saved.</summary>
    public int? Id { get; init; }
    public required StoryForm Form { get; init; }
    public required Me Me { get; init; }
    public required Standing Standing { get; init; }
    public DateTime? PublishAt { get; init; }
    public DateTime? WithdrawnAt { get; init; }
    public long Version { get; init; }
    public string Slug { get; init; } = "";
    public string ChangedBy { get; init; } = "";
    public DateTime ChangedAt { get; init; }
    public int Versions { get; init; }

    /// <summary>When the words shown were put by, not yet in what readers see; null if they are.</summary>
    public DateTime? PutByAt { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }
    public IReadOnlyList<Choice> Topics { get; init; } = [];
    public IReadOnlyList<string> PenNames { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Tags that it names and does not have.</summary>
    public IReadOnlyList<string> SpottedTags { get; init; } = [];
    public IReadOnlyList<LibraryPicture> Pictures { get; init; } = [];
    public IReadOnlyList<Choice> Suggestions { get; init; } = [];
    public IReadOnlyList<CheckItem> Checklist { get; init; } = [];
    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    /// <summary>Who returned it to its writer, and why; null unless it is a draft that came back.</summary>
    public HistoryLine? Returned { get; init; }
    public IReadOnlyList<NoteLine> Notes { get; init; } = [];

    /// <summary>A note that could not be taken, as typed.</summary>
    public string NewNote { get; init; } = "";
    public IReadOnlyList<ParkedLine> Parked { get; init; } = [];
    public IReadOnlyList<PreviewLine> Previews { get; init; } = [];
    /// <summary>Its pictures whose licence has run out.</summary>
    public IReadOnlyList<OverduePicture> Overdue { get; init; } = [];
    public IReadOnlyList<PresenceLine> Here { get; init; } = [];

    /// <summary>Tells this page from others on which the same story is open.</summary>
    public Guid Page { get; } = Guid.NewGuid();

    /// <summary>As readers would read it: shown to who may not write at this step.</summary>
    public string Html { get; init; } = "";

    /// <summary>Where buttons lead, below the story's address.</summary>
    public static readonly IReadOnlyCollection<string?> Ways = ["gui-duyet", "tra-lai", "xuat-ban", "go-bai", "xem-truoc", "phien-ban", "dinh-chinh"];

    public bool MayEdit => Id is null ? Me.MayWrite : Me.MayEdit(Standing);

    public LibraryPicture? Cover => Pictures.FirstOrDefault(p => p.Key == Form.CoverKey);

    public string Address => $"/admin/bai/{Id}";

    /// <summary>The steps open to whoever looks, the one that leads on first.</summary>
    public IEnumerable<StoryWay> Steps()
    {
        if (Id is null) yield break;
        if (Me.MayRelease(Standing)) yield return new("xuat-ban", Standing.Status == ArticleStatus.Approved ? "Giờ đăng" : "Xuất bản");
        if (Me.MaySubmit(Standing)) yield return new("gui-duyet", Standing.Status == ArticleStatus.Draft ? "Gửi biên tập" : "Gửi duyệt");
        if (Me.MayReturn(Standing)) yield return new("tra-lai", "Trả lại");
        if (Me.MayPublish && Standing.IsPublic) yield return new("dinh-chinh", "Đính chính");
        if (Me.MayWithdraw(Standing)) yield return new("go-bai", "Gỡ bài");
    }
}

/// <summary>A button that leads below the story's address.</summary>
public record StoryWay(string To, string Name);

public record Choice(int Id, string Name);

public record LibraryPicture(string Key, CardPicture Picture, string Caption, string Credit, int FocalX, int FocalY)
{
    public PictureSet Set => new(Picture.Hash, Picture.Width, Picture.Height, Crop.ThreeByTwo, 320);

    public PictureSet Whole => new(Picture.Hash, Picture.Width, Picture.Height);

    public string Thumbnail => Set.Src;
}

public record HistoryLine(string Who, string Deed, DateTime At, int Revision, string Note);

public record NoteLine(string Who, DateTime At, string Text);

public record ParkedLine(int Id, string Who, string KeptBy, StoryPart Part, string Before, string Kept, string Words, string After, DateTime At)
{
    public static ParkedLine Of(ParkedText parked, StoryWords words, string who, string keptBy)
    {
        var (before, after) = parked.Around(parked.Part switch { StoryPart.Title => words.Title, StoryPart.Lead => words.Lead, _ => words.Body });
        return new(parked.Id, who, keptBy, parked.Part, before, parked.Kept, parked.Words, after, parked.At);
    }
}

public record PreviewLine(int Id, string Who, DateTime EndsAt);
