using System.Buffers;

namespace NewsPortal.Media;

// Names that become file names are hexadecimal digits or nothing.
internal static class Hex
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static bool Is(string text, int length) => text.Length == length && !text.AsSpan().ContainsAnyExcept(Digits);

    public static string Checked(string text, int length) =>
        Is(text, length) ? text : throw new ArgumentException($"Not {length} hexadecimal digits.", nameof(text));
}
