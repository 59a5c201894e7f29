using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>The number of a story, as people paste it: alone, or at the end of its address.</summary>
public static partial class StoryNumber
{
    /// <returns>Null where there is none.</returns>
    public static int? Read(string typed) =>
        Pasted().Match(typed) is { Success: true } found && int.TryParse(found.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id : null;

    [GeneratedRegex(@"^(?:.+-)?([0-9]{1,9})(?:\.html)?/?$")]
    private static partial Regex Pasted();
}
