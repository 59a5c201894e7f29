namespace NewsPortal.Articles;

/// <summary>The steps of a story: draft, in editing, submitted, approved, withdrawn; forward one at a time, back one with a reason.</summary>
public partial class Article
{
    /// <summary>Readers see it, or could if they asked now.</summary>
    public bool IsPublic(DateTime now) => Status == ArticleStatus.Approved && PublishAt <= now;

    public void BegunBy(int editorId, DateTime now)
    {
        CreatedById = editorId;
        BeginAt(now);
        ChangedBy(editorId, now);
    }

    public void ChangedBy(int editorId, DateTime now) => (ChangedById, ChangedAt) = (editorId, now);

    public IEnumerable<string> MissingForPublication()
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return nameof(Title);
        if (string.IsNullOrWhiteSpace(Lead)) yield return nameof(Lead);
        if (string.IsNullOrWhiteSpace(Text?.Body)) yield return nameof(Text);
    }

    /// <summary>On to the next pair of eyes: from the writer to the editors, from the editors to the chiefs.</summary>
    public void Submit(DateTime now) => WaitAt(Status switch
    {
        ArticleStatus.Draft => ArticleStatus.InEditing,
        ArticleStatus.InEditing => ArticleStatus.Submitted,
        _ => throw Illegal(nameof(Submit)),
    }, now);

    /// <summary>One step back. What readers have seen is withdrawn, not returned.</summary>
    public void Return(DateTime now)
    {
        WaitAt(Status switch
        {
            ArticleStatus.InEditing => ArticleStatus.Draft,
            ArticleStatus.Submitted => ArticleStatus.InEditing,
            ArticleStatus.Approved when !IsPublic(now) => ArticleStatus.Submitted,
            _ => throw Illegal(nameof(Return)),
        }, now);
        PublishAt = null;
    }

    /// <summary>Fit to print, its hour still open.</summary>
    public void Approve(DateTime now) => Release(null, now);

    /// <param name="at">A future time is a scheduled story; it can be set anew until it has come.</param>
    /// <param name="now">The hour of the step.</param>
    public void Publish(DateTime at, DateTime now) => Release(at, now);

    /// <summary>Takes the story from readers; its text stays.</summary>
    public void Withdraw(DateTime now)
    {
        if (Status != ArticleStatus.Approved) throw Illegal(nameof(Withdraw));
        (Status, WithdrawnAt) = (ArticleStatus.Withdrawn, now);
    }

    /// <summary>Back to where it was withdrawn from: before readers, at its old hour, if they had seen it; else approved, its hour open.</summary>
    public void Reinstate(DateTime now)
    {
        if (Status != ArticleStatus.Withdrawn) throw Illegal(nameof(Reinstate));
        DemandWhole();
        if (!(PublishAt <= WithdrawnAt)) PublishAt = null;
        (Status, WithdrawnAt) = (ArticleStatus.Approved, null);
    }

    /// <summary>To where it was before a step that was a slip; never from before readers.</summary>
    /// <param name="step">Where it was.</param>
    /// <param name="publishAt">The hour it had there, if that is approved.</param>
    /// <param name="since">When it had come there: it has waited since.</param>
    /// <param name="now">The hour of the slip's end.</param>
    public void TakeBack(ArticleStatus step, DateTime? publishAt, DateTime since, DateTime now)
    {
        if (IsPublic(now) || Status == ArticleStatus.Withdrawn) throw Illegal(nameof(TakeBack));
        (Status, PublishAt, WithdrawnAt) = (step, step == ArticleStatus.Approved ? publishAt : null, step == ArticleStatus.Withdrawn ? now : null);
        WaitingSince = step < ArticleStatus.Approved ? since : null;
    }

    /// <summary>A story that was approved elsewhere: the sample newspaper's, a generated or an imported one.</summary>
    public void Import(DateTime publishAt)
    {
        DemandWhole();
        (Status, PublishAt, WithdrawnAt, WaitingSince) = (ArticleStatus.Approved, publishAt, null, null);
    }

    private void Release(DateTime? at, DateTime now)
    {
        if (Status is not (ArticleStatus.Submitted or ArticleStatus.Approved) || IsPublic(now)) throw Illegal(nameof(Publish));
        DemandWhole();
        (Status, PublishAt, WithdrawnAt, WaitingSince) = (ArticleStatus.Approved, at, null, null);
    }

    private void WaitAt(ArticleStatus step, DateTime now) => (Status, WaitingSince) = (step, now);

    private void BeginAt(DateTime at)
    {
        (CreatedAt, ChangedAt) = (at, at);
        if (Status < ArticleStatus.Approved) WaitingSince ??= at;
    }

    private void DemandWhole()
    {
        if (MissingForPublication().Any()) throw new InvalidOperationException($"Article {Id} is not complete.");
    }

    private InvalidOperationException Illegal(string step) => new($"Article {Id} is {Status}: no {step} from there.");
}
