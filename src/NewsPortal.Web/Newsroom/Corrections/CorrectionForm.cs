using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Corrections;

/// <summary>A correction by itself.</summary>
public record CorrectionForm : ClassingForm
{
    /// <summary>Number or address of the piece that was wrong, where it was taken down and this story stands in its place.</summary>
    public string? Piece { get; init; }
}

/// <summary>The page it is written on.</summary>
public record CorrectionPage(StepPage Story, CorrectionForm Form);
