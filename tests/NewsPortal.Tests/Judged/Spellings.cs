using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Search;

namespace NewsPortal.Tests.Judged;

/// <summary>One query as different people type it.</summary>
internal static partial class Spellings
{
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["toned"] = query => query,
        ["untoned"] = query => EachWord(query, (word, _) => SearchText.Fold(word)),
        ["mixed"] = Mixed,
        ["NFD"] = query => query.Normalize(NormalizationForm.FormD),
        ["placement"] = OtherPlacement,
        ["Telex"] = Telex,
    };

    // Every other word without its marks.
    private static string Mixed(string query) => EachWord(query, (word, i) => i % 2 == 1 && !word.Contains(':') ? SearchText.Fold(word) : word);

    // What is to be left out stays as it is: without marks it would leave out other words, too, and be another query.
    private static string EachWord(string query, Func<string, int, string> spell) =>
        string.Join(' ', query.Split(' ').Select((word, i) => word.StartsWith('-') ? word : spell(word, i)));

    // "hòa" for "hoà" and the other way round, wherever a, e, y close an open syllable after o, u.
    private static string OtherPlacement(string query)
    {
        var apart = query.Normalize(NormalizationForm.FormD);
        var old = OldPlacement().Replace(apart, "$1$3$2");
        return (old != apart ? old : NewPlacement().Replace(apart, "$1$3$2")).Normalize(NormalizationForm.FormC);
    }

    private static string Telex(string query)
    {
        var keys = new StringBuilder();
        foreach (var word in Word().Split(query))
        {
            var tone = "";
            foreach (var c in word.Normalize(NormalizationForm.FormD))
                _ = c switch
                {
                    '\u0301' => tone = "s",
                    '\u0300' => tone = "f",
                    '\u0309' => tone = "r",
                    '\u0303' => tone = "x",
                    '\u0323' => tone = "j",
                    '\u0302' => keys.Append(char.ToLowerInvariant(keys[^1])).ToString(),
                    '\u0306' or '\u031B' => keys.Append('w').ToString(),
                    'đ' or 'Đ' => keys.Append("dd").ToString(),
                    _ => keys.Append(c).ToString(),
                };
            keys.Append(tone);
        }
        return keys.ToString();
    }

    [GeneratedRegex("([^qQ][oOuU])([\u0300\u0301\u0303\u0309\u0323])([aeyAEY])(?![\\p{L}\\p{M}])")]
    private static partial Regex OldPlacement();

    [GeneratedRegex("([^qQ][oOuU])([aeyAEY])([\u0300\u0301\u0303\u0309\u0323])(?![\\p{L}\\p{M}])")]
    private static partial Regex NewPlacement();

    [GeneratedRegex(@"(?<![\p{L}\p{M}])|(?![\p{L}\p{M}])")]
    private static partial Regex Word();
}
