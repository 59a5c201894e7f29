namespace NewsPortal.Merging;

/// <summary>Footnotes whose mark and text lost each other in the merged text, though both writers had them together.</summary>
internal static class LooseNotes
{
    /// <returns>All changes of mine that have to do with such a note.</returns>
    public static IEnumerable<Change> In(Weave weave)
    {
        var loose = Loose(weave.Galley.Pieces);
        if (loose.Count == 0) return [];

        loose.ExceptWith(Loose(weave.Theirs.Own));
        loose.ExceptWith(Loose(weave.Mine.Own));
        bool Names(IEnumerable<string> words) => words.Any(word => Words.IsNote(word) && loose.Contains(word.TrimEnd(':')));
        return [.. weave.Mine.Changes.Where(c => Names(weave.Mine.Typed(c)) || Names(weave.Mine.Struck(c))),
            .. weave.Stretches.Where(s => Names(s.Words)).SelectMany(s => s.Changes)];
    }

    private static HashSet<string> Loose(IEnumerable<string> words)
    {
        var notes = words.Where(Words.IsNote).ToLookup(word => word.TrimEnd(':'), word => word[^1] == ':');
        return [.. notes.Where(note => note.Count(isText => isText) != 1 || note.All(isText => isText)).Select(note => note.Key)];
    }
}
