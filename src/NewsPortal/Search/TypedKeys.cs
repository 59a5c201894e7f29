using System.Text;

namespace NewsPortal.Search;

/// <summary>A query typed with the Vietnamese keyboard off: "ddaf nawngx" and "d9a2 na8ng4" are "đà nẵng".</summary>
public static class TypedKeys
{
    private const int LongestWord = 12;

    /// <summary>The query with the words that read as Telex or VNI keys spelt out, or null where none does.</summary>
    public static string? Read(string query)
    {
        var read = new StringBuilder(query.Length);
        var (end, found) = (0, false);
        foreach (var token in SearchText.Tokens(query))
        {
            var word = query.Substring(token.Start, token.Length);
            if (Spelt(word) is not { } spelt) continue;
            read.Append(query, end, token.Start - end).Append(spelt);
            end = token.Start + token.Length;
            found = true;
        }
        return found ? read.Append(query, end, query.Length - end).ToString() : null;
    }

    private static string? Spelt(string word)
    {
        if (word.Length is < 2 or > LongestWord || !word.All(char.IsAsciiLetterOrDigit)) return null;
        var keys = word.ToLowerInvariant();
        // The two words with "oo" that a paper prints without a tone.
        if (keys is "xoong" or "boong") return null;
        var spelt = keys.Any(char.IsAsciiDigit) ? Vni.Read(keys) : Telex.Read(keys);
        return spelt is null ? null : Cased(spelt, word);
    }

    private static string Cased(string spelt, string word)
    {
        if (!char.IsAsciiLetterUpper(word[0])) return spelt;
        return word.Any(char.IsAsciiLetterLower) ? char.ToUpperInvariant(spelt[0]) + spelt[1..] : spelt.ToUpperInvariant();
    }
}
