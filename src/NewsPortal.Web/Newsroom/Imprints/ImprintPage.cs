using NewsPortal.Publishing;

namespace NewsPortal.Web.Newsroom.Imprints;

/// <param name="Lines">As typed, or as they are.</param>
/// <param name="Stamp">Of the imprint as it is.</param>
/// <param name="MayChange">Else it is read.</param>
/// <param name="Logos">Where the logos of these lines are shown from, by the key of the line.</param>
public record ImprintPage(Imprint Lines, string Stamp, bool MayChange, IReadOnlyDictionary<string, string> Logos)
{
    public const string Address = "/admin/thong-tin-bao";
}
