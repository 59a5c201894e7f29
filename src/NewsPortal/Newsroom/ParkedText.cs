namespace NewsPortal.Newsroom;

/// <summary>
/// Words that found no room in a story because a colleague had saved others in their place. They wait beside it until a person decides;
/// publishing waits for that, too.
/// </summary>
public class ParkedText
{
    public int Id { get; private set; }
    public required int ArticleId { get; init; }

    /// <summary>Whose words wait, and whose stand in the text.</summary>
    public required int EditorId { get; init; }
    public int? KeptById { get; init; }
    public required StoryPart Part { get; init; }
    public required string Kept { get; set; }
    public required string Words { get; set; }

    /// <summary>Where the kept words began in their part (UTF-16 units).</summary>
    public required int Offset { get; set; }
    public required DateTime At { get; set; }

    public DateTime? ClosedAt { get; private set; }
    public int? ClosedById { get; private set; }
    public ParkedOutcome? Outcome { get; private set; }

    public void Close(ParkedOutcome outcome, int editorId, DateTime now) => (Outcome, ClosedById, ClosedAt) = (outcome, editorId, now);

    /// <returns>
    /// The part with these words in the place of the kept ones, or after them; at the end, if the kept ones stand there no more. Added words take
    /// their sentence with them: in a body as a paragraph after theirs, in a lead as the next sentence.
    /// </returns>
    public string PutInto(string text, ParkedOutcome outcome)
    {
        if (outcome == ParkedOutcome.Dropped) return text;
        var gap = Part == StoryPart.Body ? "\n\n" : " ";
        var at = NearestIn(text);
        if (at < 0) return text.Length == 0 ? Words : text + gap + Words;
        var end = at + Kept.Length;
        if (outcome == ParkedOutcome.Taken) return text[..at] + Words + text[end..];
        if (Part == StoryPart.Title) return text[..end] + gap + Words + text[end..];

        var (before, after) = Around(text);
        end += after.Length;
        if (Part == StoryPart.Body && text.IndexOf(gap, end, StringComparison.Ordinal) is var next) end = next < 0 ? text.Length : next;
        return text[..end] + gap + before + Words + after + text[end..];
    }

    /// <returns>What stands before and after the kept words in their sentence; nothing, if they stand in the text no more.</returns>
    public (string Before, string After) Around(string text)
    {
        var at = NearestIn(text);
        if (at < 0) return ("", "");
        var end = at + Kept.Length;
        return (text[Sentences.Start(text, at)..at], text[end..Sentences.End(text, end)]);
    }

    private int NearestIn(string text)
    {
        var nearest = -1;
        if (Kept.Length == 0) return nearest;
        for (var at = text.IndexOf(Kept, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Kept, at + 1, StringComparison.Ordinal))
            if (nearest < 0 || Math.Abs(at - Offset) < Math.Abs(nearest - Offset)) nearest = at;
        return nearest;
    }
}

/// <summary>What a person decided: "Dùng bản này", "Chèn thêm", "Bỏ".</summary>
public enum ParkedOutcome { Taken, Added, Dropped }
