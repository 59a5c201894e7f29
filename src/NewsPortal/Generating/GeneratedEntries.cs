using NewsPortal.Articles;
using NewsPortal.People;
using NewsPortal.Search;

namespace NewsPortal.Generating;

/// <summary>What the search index holds of generated stories, and where: as saving them one after another would have it.</summary>
public sealed class GeneratedEntries
{
    private readonly long?[] _rows;
    private readonly Dictionary<int, string> _tags;
    private readonly Dictionary<int, string> _penNames;

    public GeneratedEntries(GeneratedPaper paper, GeneratedShelves shelves)
    {
        _tags = shelves.Tags.ToDictionary(t => t.Id, t => t.Name);
        _penNames = shelves.PenNames.ToDictionary(p => p.Id, p => p.Name);
        // Of all stories, wherever a stopped generation goes on: who was first has the row.
        _rows = new long?[paper.Articles + 1];
        var taken = new HashSet<long>();
        for (var number = 1; number <= paper.Articles; number++)
        {
            if (!GeneratedStories.IsPublic(number)) continue;
            var row = SearchRow.For(GeneratedTimes.PublishAt(paper, number), number);
            while (!taken.Add(row)) row--;
            _rows[number] = row;
        }
    }

    /// <summary>Tells the stories their rows. Entries come in the order of the rows: the index takes others in at many times the cost.</summary>
    public (List<SearchEntry> Whole, List<TitleEntry> Titles) Of(IEnumerable<(int Id, Article Article)> stories)
    {
        var (whole, titles) = (new List<SearchEntry>(), new List<TitleEntry>());
        foreach (var (id, article) in stories)
        {
            article.Words!.IndexedAt(_rows[id]);
            if (_rows[id] is not { } row) continue;
            var story = new SearchedStory(article.CategoryId, article.Title, article.Lead, article.Text!.Html, [article.CoverCaption, article.CoverCredit],
                article.Taggings.Select(t => _tags[t.TagId]), article.Bylines.Select(NameOf));
            whole.Add(new(row));
            whole[^1].Set(story);
            titles.Add(new(row));
            titles[^1].Set(story);
        }
        return ([.. whole.OrderBy(e => e.Row)], [.. titles.OrderBy(e => e.Row)]);
    }

    private string NameOf(Byline byline) => byline.GuestName ?? _penNames[byline.PenNameId!.Value];
}
