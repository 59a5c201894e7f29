using System.Text;
using NewsPortal.Content;

namespace NewsPortal.Search;

/// <summary>What a story is found by, made ready for the index.</summary>
public class SearchedStory
{
    // Stands in the exact words for a word that has no marks, so that words with marks are neighbours there only if they are. It is in no word of a query.
    private const char Plain = '·';

    /// <param name="categoryId">The section it is in.</param>
    /// <param name="title">As printed.</param>
    /// <param name="lead">As printed.</param>
    /// <param name="html">The rendered body.</param>
    /// <param name="captions">Of the cover: caption and credit.</param>
    /// <param name="tags">Their names.</param>
    /// <param name="authors">The names that sign.</param>
    public SearchedStory(int categoryId, string title, string lead, string html, IEnumerable<string> captions, IEnumerable<string> tags, IEnumerable<string> authors)
    {
        var titles = new Columns();
        titles.Add(title);
        Title = titles.Whole();

        var rest = new Columns();
        rest.Add(lead);
        rest.Add(BodyText.Of(html));
        foreach (var caption in captions) rest.Add(caption);
        // Each name once, and in one order, whoever writes them: the same story makes the same entry.
        var filters = new StringBuilder();
        foreach (var tag in tags.Distinct().Order(StringComparer.Ordinal)) AddName(tag, SearchFilter.OfTag);
        foreach (var author in authors.Distinct().Order(StringComparer.Ordinal)) AddName(author, SearchFilter.OfAuthor);
        Filters = filters.Append(SearchFilter.OfCategory(categoryId)).Append(' ').ToString();
        Rest = rest.Whole();

        // As words like all others, and whole, as one word.
        void AddName(string name, string kind)
        {
            rest.Add(name);
            var filter = new SearchFilter(kind, name);
            filters.Append(filter.Folded).Append(' ').Append(filter.Exact).Append(' ');
        }
    }

    public (string Folded, string Exact) Title { get; }
    public (string Folded, string Exact) Rest { get; }

    /// <summary>Its tags, authors and section, each as the word that a filter asks for.</summary>
    public string Filters { get; }

    private sealed class Columns
    {
        private readonly StringBuilder _folded = new(" ");
        private readonly StringBuilder _exact = new(" ");

        public void Add(string text)
        {
            if (_folded.Length > 1)
            {
                _folded.Append(SearchFilter.Between).Append(' ');
                _exact.Append(Plain).Append(' ');
            }
            foreach (var token in SearchText.Tokens(text))
            {
                _folded.Append(token.Folded).Append(' ');
                if (token.IsMarked) _exact.Append(token.Exact);
                else _exact.Append(Plain);
                _exact.Append(' ');
            }
        }

        public (string, string) Whole() => (_folded.ToString(), _exact.ToString());
    }
}
