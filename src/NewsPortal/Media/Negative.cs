namespace NewsPortal.Media;

/// <summary>What a rendition is made from: an original and the point that must stay in sight.</summary>
public sealed record Negative(string ContentHash, double FocalX, double FocalY);
