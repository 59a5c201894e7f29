namespace NewsPortal.Tests.Search;

/// <summary>Text as nobody would write it: halves of pairs, marks without letters, controls, Vietnamese in pieces.</summary>
internal static class AnyText
{
    private const string Pieces = "Đđ ẬữỄoaươ\u0302\u0323\u0309\u031B\0\u0007\u200B\uFFFD\ud83c\udf8b\ud800\udc00-–\"'<>&/%_[]\t\r\n1٣ßİıﬁ漢";

    public static IEnumerable<string> Many => Enumerable.Range(0, 300).Select(Of);

    private static string Of(int seed)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, random.Next(120)).Select(_ => random.Next(5) == 0 ? (char)random.Next(0xFFFF) : Pieces[random.Next(Pieces.Length)])]);
    }
}
