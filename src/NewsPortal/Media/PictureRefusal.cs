namespace NewsPortal.Media;

/// <summary>Why the paper cannot take a file as a picture.</summary>
public enum PictureRefusal
{
    /// <summary>Not a JPEG, PNG, WebP, AVIF or GIF, whatever its name says. Drawings (SVG) count here: they can carry programs.</summary>
    NotAPicture,

    /// <summary>HEIC, as iPhones keep pictures: to be sent as JPEG.</summary>
    Heic,

    /// <summary>More than 25 MB.</summary>
    TooHeavy,

    /// <summary>More than 100 megapixels.</summary>
    TooManyPixels,

    /// <summary>One side is more than ten times the other.</summary>
    TooNarrow,

    /// <summary>It ends too early or cannot be read to its end.</summary>
    Damaged,
}
