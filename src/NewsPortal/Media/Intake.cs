using System.Diagnostics.CodeAnalysis;

namespace NewsPortal.Media;

/// <summary>What became of a file that somebody sent: an entry, new or old, or the reason why not.</summary>
public sealed record Intake(MediaFile? File, PictureRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(File)), MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsTaken => File is not null;
}
