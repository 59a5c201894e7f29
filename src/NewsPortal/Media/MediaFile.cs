using NewsPortal.Search;

namespace NewsPortal.Media;

/// <summary>A picture the paper holds: the original, kept by its content, and what editors know of it.</summary>
public class MediaFile
{
    public const int MaxAlt = 500;
    public const int MaxCaption = 500;
    public const int MaxCredit = 200;
    public const int MaxFileName = 260;
    public const int MaxLicenceNote = 300;
    private const int MaxSortName = 100;

    public int Id { get; private set; }

    /// <summary>Its name in Markdown, <c>/media/{key}</c>: 8 hexadecimal digits. Unique.</summary>
    public required string Key
    {
        get;
        init
        {
            field = value;
            Fold();
        }
    }

    /// <summary>SHA-256 of the original's bytes (64 hexadecimal digits): where the store keeps it.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Names its renditions in public addresses (32 hexadecimal digits). Changes with the picture, its focal point and the renderer, so they never change under an address.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Of the original as a reader sees it, in pixels, after turning it upright.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>Of the original's file; 0 and empty where that was not written down yet.</summary>
    public long Bytes { get; init; }
    public string Format { get; init; } = "";

    /// <summary>What must stay in sight when it is cropped, from 0 (left, top) to 1 (right, bottom).</summary>
    public double FocalX { get; private set; } = 0.5;
    public double FocalY { get; private set; } = 0.5;

    /// <summary>For those who do not see it.</summary>
    public string Alt
    {
        get;
        set
        {
            field = value;
            Fold();
        }
    } = "";

    public string Caption
    {
        get;
        set
        {
            field = value;
            Fold();
        }
    } = "";

    public string Credit
    {
        get;
        set
        {
            field = value;
            Fold();
        }
    } = "";

    public required DateTime CreatedAt { get; init; }

    /// <summary>Who sent it; null for what came from elsewhere (the sample newspaper).</summary>
    public int? UploadedById { get; private set; }

    /// <summary>What the file was called on the sender's machine: shown and looked for, never used as a path.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The last day, in Vietnam, on which the paper may use it; null for ever.</summary>
    public DateOnly? LicenceUntil { get; set; }
    public string LicenceNote { get; set; } = "";

    /// <summary>Some version, save or parked passage of a story has named it: it is never removed, for versions stay for good.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Since when it is hidden from the library (UTC), to be removed a month later; null while it is in it.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>All that is said of it as it is looked for, and the beginning of that as it is sorted.</summary>
    public string Folded { get; private set; } = "";
    public string SortName { get; private set; } = "";

    public MediaFile FocusOn(double x, double y)
    {
        (FocalX, FocalY) = (Math.Clamp(x, 0, 1), Math.Clamp(y, 0, 1));
        Hash = Renditions.HashOf(ContentHash, FocalX, FocalY);
        return this;
    }

    public MediaFile SentBy(int editorId, string fileName)
    {
        UploadedById = editorId;
        return CameAs(fileName);
    }

    /// <summary>For one that nobody sent: an import's.</summary>
    public MediaFile CameAs(string fileName)
    {
        var name = SearchText.Clean(fileName).Trim();
        FileName = name.Length > MaxFileName ? name[..MaxFileName] : name;
        Fold();
        return this;
    }

    public bool HasRunOut(DateOnly today) => LicenceUntil < today;

    public void Remove(DateTime now) => RemovedAt ??= now;

    public void BringBack() => RemovedAt = null;

    /// <summary>A story names it: one that was hidden is back in the library, and stays.</summary>
    public void Name()
    {
        IsNamed = true;
        BringBack();
    }

    internal void Fold()
    {
        Folded = SearchText.Padded($"{Alt} {Caption} {Credit} {FileName} {Key}");
        SortName = Folded.Length > MaxSortName ? Folded[..MaxSortName] : Folded;
    }
}
