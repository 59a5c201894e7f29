using NewsPortal.Content;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Articles;

/// <summary>One news story: what readers see once it is approved and its hour has come.</summary>
public partial class Article
{
    public int Id { get; private set; }
    public required string Title { get; set; }
    public required string Slug { get; set; }
    public string Lead { get; set; } = "";

    public int CategoryId { get; private set; }

    /// <summary>The top-level section of the category, copied here so that a section with all its children is one range of an index.</summary>
    public int SectionId { get; private set; }

    public int? TopicId { get; set; }
    public int? CoverId { get; private set; }
    public MediaFile? Cover { get; private set; }
    public string CoverCaption { get; private set; } = "";
    public string CoverCredit { get; private set; } = "";

    public ArticleStatus Status { get; private set; }

    /// <summary>When readers may see it (UTC). A future time is a scheduled story; nothing has to run to release it.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>When its words last changed after publication (UTC): the line "Cập nhật" on its page.</summary>
    public DateTime? UpdatedAt { get; private set; }

    /// <summary>When it was taken down (UTC). If it was public by then, its address answers 410, not 404.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Since when it has waited at its step (UTC); null once it is approved or withdrawn, so that what waits is few rows of an index.</summary>
    public DateTime? WaitingSince { get; private set; }

    /// <summary>Who began it; null for what came from elsewhere (the sample newspaper, an import).</summary>
    public int? CreatedById { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>The last hand on it in the newsroom, its own or its steps'.</summary>
    public int? ChangedById { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Until when it stands in "Tin nổi bật" (UTC), and where: lower ranks first.</summary>
    public DateTime? FeaturedUntil { get; private set; }
    public int FeaturedRank { get; private set; }

    /// <summary>Until when it stands in "Tin nóng" (UTC).</summary>
    public DateTime? BreakingUntil { get; set; }

    /// <summary>Words of the body as written, captions included; 220 of them are a minute of reading.</summary>
    public int WordCount { get; private set; }

    /// <summary>Raised by every save; a save over a newer one is refused.</summary>
    public long Version { get; internal set; }

    public ArticleText? Text { get; private set; }
    public ArticleWords? Words { get; internal set; }
    public List<Tagging> Taggings { get; } = [];
    public List<Byline> Bylines { get; } = [];
    public List<Picture> Pictures { get; } = [];
    public List<Pick> Picks { get; } = [];
    public List<Correction> Corrections { get; } = [];

    public void FileUnder(Category category) => (CategoryId, SectionId) = (category.Id, category.ParentId ?? category.Id);

    /// <summary>Body, its HTML, its length and its pictures only ever change together. A stored story is loaded with its text and pictures first.</summary>
    /// <param name="markdown">In the dialect of docs/markdown.md.</param>
    /// <param name="library">Every picture the body names, by key; a picture that is not there is left out of the HTML.</param>
    public void Write(string markdown, IReadOnlyDictionary<string, MediaFile> library)
    {
        var body = ArticleBody.Render(markdown, library);
        Write(markdown, body);
        Pictures.AddRange(body.PictureKeys.Where(library.ContainsKey).Select((key, i) => new Picture { Position = i, MediaFileId = library[key].Id }));
    }

    /// <summary>For a body without pictures whose HTML is known.</summary>
    internal void Write(string markdown, RenderedBody body)
    {
        (Text ??= new()).Set(markdown, body.Html);
        WordCount = body.WordCount;
        Pictures.Clear();
    }

    /// <summary>Renders the same words again, after the renderer or a picture's crop has changed.</summary>
    public void Rerender(IReadOnlyDictionary<string, MediaFile> library) => Write(Text!.Body, library);

    public void CoverWith(MediaFile? cover, string caption = "", string credit = "") =>
        (CoverId, CoverCaption, CoverCredit) = (cover?.Id, caption, credit);

    public void TagWith(params IEnumerable<Tag> tags)
    {
        var wanted = tags.Select(tag => tag.Id).Distinct().ToList();
        Taggings.RemoveAll(tagging => !wanted.Contains(tagging.TagId));
        Taggings.AddRange(wanted.Except(Taggings.Select(tagging => tagging.TagId)).Select(id => new Tagging { TagId = id }));
    }

    /// <summary>The people who sign, in order: pen names of the paper, or guests by their own name.</summary>
    public void SignBy(params IEnumerable<Byline> people)
    {
        Bylines.Clear();
        foreach (var byline in people) Bylines.Add(byline.At(Bylines.Count));
    }

    /// <summary>The stories that stand right under the lead, in order, whatever the tags say.</summary>
    public void Pick(params IEnumerable<int> articleIds)
    {
        Picks.Clear();
        Picks.AddRange(articleIds.Distinct().Select((id, i) => new Pick { Position = i, PickedId = id }));
    }

    public void Feature(DateTime until, int rank = 0) => (FeaturedUntil, FeaturedRank) = (until, rank);

    public void Unfeature() => (FeaturedUntil, FeaturedRank) = (null, 0);

    public void Correct(Correction correction)
    {
        Corrections.Add(correction);
        UpdatedAt = correction.At;
    }

    public void MarkUpdated(DateTime at) => UpdatedAt = at;

    /// <summary>Brings what is copied from a story for the sake of an index up to it: its hour on taggings and bylines, its folded words. Raises its version.</summary>
    internal void FollowWithCopies(DateTime now)
    {
        Version++;
        // What comes from elsewhere begins at its own hour.
        if (CreatedAt == default) BeginAt(PublishAt < now ? PublishAt.Value : now);
        DateTime? hour = Status == ArticleStatus.Approved ? PublishAt : null;
        foreach (var tagging in Taggings) tagging.PublishAt = hour;
        foreach (var byline in Bylines) byline.PublishAt = hour;
        (Words ??= new()).Set(Title, Lead);
    }
}
