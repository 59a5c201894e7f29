using System.Text.RegularExpressions;

namespace NewsPortal.Newsroom;

/// <summary>Addresses of pictures as texts name them.</summary>
public static class PictureNames
{
    public static string AddressOf(string key) => $"/media/{key}";

    /// <summary>The text with one picture in another's place, whatever else stands there; keys are of one length, so nothing moves.</summary>
    public static string Swapped(string text, string from, string to) => text.Contains(AddressOf(from), StringComparison.Ordinal)
        ? Regex.Replace(text, $"{Regex.Escape(AddressOf(from))}(?![A-Za-z0-9-])", AddressOf(to)) : text;

    public static bool Names(string text, string key) => Swapped(text, key, "") != text;
}
