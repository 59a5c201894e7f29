using System.Globalization;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>The words after a verb, as <c>--name value</c> or <c>--name=value</c>.</summary>
public record VerbOptions(IReadOnlyDictionary<string, string> Values)
{
    /// <param name="wrong">What is wrong with the words; empty if nothing is.</param>
    public static VerbOptions From(string[] words, string usage, out string wrong)
    {
        var values = new Dictionary<string, string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        wrong = "";
        for (var i = 0; i < words.Length && wrong is ""; i++)
        {
            var (name, value) = words[i].Split('=', 2) is [var before, var after] ? (before, after) : (words[i], i + 1 < words.Length ? words[++i] : null);
            // "--Key:Name value" is a setting, which the configuration has read already.
            var isSetting = name.Contains(':', StringComparison.Ordinal);
            var isKnown = name.StartsWith("--", StringComparison.Ordinal) && (isSetting || usage.Contains($"{name} ", StringComparison.Ordinal));
            wrong = !isKnown ? $"Không hiểu \"{name}\"."
                : value is null ? $"{name} thiếu giá trị."
                : !seen.Add(name) ? $"{name} được cho hai lần."
                : "";
            if (wrong is "" && !isSetting) values[name[2..]] = value!;
        }
        return new(values);
    }

    /// <exception cref="StartRefusedException">It is missing or not a number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public int Number(string name, int least, int most, int? otherwise = null)
    {
        if (!Values.TryGetValue(name, out var text)) text = otherwise?.ToString(CultureInfo.InvariantCulture);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw StartRefusedException.Setting($"--{name}", text, $"một số từ {least} đến {most}");
    }
}
