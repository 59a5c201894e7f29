using System.Text.RegularExpressions;

namespace NewsPortal.Merging;

/// <summary>The names of footnotes. Two writers who each add a third note both call it 3.</summary>
internal static partial class NoteLabels
{
    /// <summary>Gives my new notes other names where theirs have taken them for other notes.</summary>
    public static string Relabelled(string agreed, string theirs, string mine)
    {
        var (was, ours, yours) = (Definitions(agreed), Definitions(theirs), Definitions(mine));
        var taken = yours.Where(note => !was.ContainsKey(note.Key) && ours.TryGetValue(note.Key, out var other) && other != note.Value)
            .Select(note => note.Key).ToHashSet();
        if (taken.Count == 0) return mine;

        HashSet<string> used = [.. Labels(agreed + theirs + mine)];
        var renamed = taken.ToDictionary(label => label, label => Free(label, used));
        return Label().Replace(mine, m => renamed.TryGetValue(m.Groups["label"].Value, out var name) ? $"[^{name}]" : m.Value);
    }

    private static string Free(string label, HashSet<string> used)
    {
        for (var number = int.TryParse(label, out var own) ? own + 1 : 2; ; number++)
            if ((own > 0 ? $"{number}" : $"{label}-{number}") is var name && used.Add(name)) return name;
    }

    private static Dictionary<string, string> Definitions(string text)
    {
        var notes = new Dictionary<string, string>();
        foreach (var note in Definition().EnumerateMatches(text))
        {
            var line = text.Substring(note.Index, note.Length);
            notes.TryAdd(Label().Match(line).Groups["label"].Value, line);
        }
        return notes;
    }

    private static IEnumerable<string> Labels(string text) => Label().Matches(text).Select(m => m.Groups["label"].Value);

    [GeneratedRegex(@"\[\^(?<label>[^\]\s]+)\]")]
    private static partial Regex Label();

    [GeneratedRegex(@"^ {0,3}\[\^[^\]\s]+\]:.*", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
