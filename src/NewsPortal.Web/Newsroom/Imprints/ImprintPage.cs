using NewsPortal.Publishing;

namespace NewsPortal.Web.Newsroom.Imprints;

/// <param name="Lines">As typed, or as they are.</param>
/// <param name="Stamp">Of the imprint as it is.</param>
/// <param name="MayChange">Else it is read.</param>
public record ImprintPage(Imprint Lines, string Stamp, bool MayChange)
{
    public const string Address = "/admin/thong-tin-bao";
}
