namespace NewsPortal.Tests.Merging;

/// <summary>An open editor: what its page keeps in the browser's storage, and what it does with an answer (docs/merge.md).</summary>
internal sealed record Writer
{
    public required int Number { get; init; }

    public required string BaseName { get; set; }

    public required string BaseText { get; set; }

    public required string Text { get; set; }

    public StorySave? Pending { get; set; }

    public int Saves { get; set; }

    /// <summary>Its keyboard writes letters in pieces (NFD), as some do.</summary>
    public bool Decomposes { get; init; }

    public int AwayFor { get; set; }

    /// <summary>One save in flight; a retry is the same save.</summary>
    public StorySave Send() => Pending ??= new($"w{Number}-{++Saves}", BaseName, Text);

    public void Hear(string id, SaveAnswer answer)
    {
        if (Pending is not { } sent || sent.Id != id) return;

        Pending = null;
        if (Text == sent.Text) (BaseName, Text) = (StoryDesk.NameOf(answer.Version), answer.Text ?? Text);
        else BaseName = sent.Id;
        BaseText = BaseName == sent.Id ? sent.Text : Text;
    }
}
