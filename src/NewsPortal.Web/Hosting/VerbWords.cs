namespace NewsPortal.Web.Hosting;

/// <summary>Words of a verb that stand without a name, as its usage line has them: <c>editors add EMAIL</c> takes "add" as it is, and the next as --email;
/// <c>verify [FILE]</c> takes one or none.</summary>
public static class VerbWords
{
    /// <returns>The same words, each with its name; as they were if they are not what the usage line wants.</returns>
    public static string[] Named(string[] words, string usage)
    {
        var wanted = Wanted(usage, words.Length > 0 && !words[0].StartsWith('-'));
        if (words.Length < wanted.Length || wanted.Zip(words).Any(p => !Fits(p.First, p.Second))) return words;
        return [.. wanted.Zip(words).Where(p => IsName(p.First)).SelectMany(p => new[] { NameOf(p.First), p.Second }), .. words[wanted.Length..]];
    }

    /// <summary>The settings among them, <c>--Key:Name value</c> or <c>--Key:Name=value</c>. The configuration would take a path (<c>/var/…</c>) for a key and the word after it for its value.</summary>
    public static string[] Settings(string[] words) =>
        [.. words.Where((word, i) => IsSetting(word) || (i > 0 && IsSetting(words[i - 1]) && !words[i - 1].Contains('=')))];

    /// <summary>The usage line with those names, for who looks an option up in it.</summary>
    public static string NamedUsage(string usage) => string.Join(' ', Wanted(usage, true).Where(IsName).Select(w => $"{NameOf(w)} {w}").Prepend(usage));

    /// <summary>Names of the words that the usage line does not do without: "file" of <c>backup FILE</c>.</summary>
    public static IEnumerable<string> Required(string usage) => Wanted(usage, withOptional: false).Where(IsName).Select(w => w.ToLowerInvariant());

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Split('=')[0].Contains(':');

    private static string[] Wanted(string usage, bool withOptional) =>
        [.. usage.Split(' ').Skip(1).Select(w => withOptional && IsName(w.Trim('[', ']')) ? w.Trim('[', ']') : w).TakeWhile(w => w[0] is not ('-' or '['))];

    private static bool Fits(string want, string word) => IsName(want) ? !word.StartsWith('-') : word == want;

    private static bool IsName(string want) => want.All(char.IsAsciiLetterUpper);

    private static string NameOf(string want) => $"--{want.ToLowerInvariant()}";
}
