using System.Globalization;

namespace NewsPortal.Search;

/// <summary>Where a page of results begins: below a row of the index, and after so many in the best order.</summary>
public record SearchCursor(long Row, int Shown)
{
    public override string ToString() => Shown == 0 ? $"{Row}" : $"{Row}.{Shown}";

    /// <returns>Null for what is no cursor.</returns>
    public static SearchCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length <= 2 && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var row)
            && int.TryParse(parts.ElementAtOrDefault(1) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown <= ArticleSearch.Most
            ? new(row, shown) : null;
    }
}
