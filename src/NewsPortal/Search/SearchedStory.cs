using System.Text;
using NewsPortal.Content;

namespace NewsPortal.Search;

/// <summary>What a story is found by, made ready for the index.</summary>
public class SearchedStory
{
    // Keeps phrases from reaching from one part into the next. Letters only: every engine takes it for a word, and nobody types it.
    private const string Between = "zzzz";

    /// <param name="title">As printed.</param>
    /// <param name="lead">As printed.</param>
    /// <param name="html">The rendered body.</param>
    /// <param name="captions">Of the cover: caption and credit.</param>
    /// <param name="tags">Their names.</param>
    /// <param name="authors">The names that sign.</param>
    public SearchedStory(string title, string lead, string html, IEnumerable<string> captions, IEnumerable<string> tags, IEnumerable<string> authors)
    {
        var titles = new Columns();
        titles.Add(title);
        Title = titles.Whole();

        var rest = new Columns();
        rest.Add(lead);
        rest.Add(BodyText.Of(html));
        foreach (var caption in captions) rest.Add(caption);
        // Each name once, and in one order, whoever writes them: the same story makes the same entry.
        foreach (var tag in tags.Distinct().Order(StringComparer.Ordinal)) rest.AddName(tag, SearchFilter.OfTag);
        foreach (var author in authors.Distinct().Order(StringComparer.Ordinal)) rest.AddName(author, SearchFilter.OfAuthor);
        Rest = rest.Whole();
    }

    public (string Folded, string Exact) Title { get; }
    public (string Folded, string Exact) Rest { get; }

    private sealed class Columns
    {
        private readonly StringBuilder _folded = new(" ");
        private readonly StringBuilder _exact = new(" ");

        public void Add(string text)
        {
            if (_folded.Length > 1) _folded.Append(Between).Append(' ');
            foreach (var token in SearchText.Tokens(text))
            {
                _folded.Append(token.Folded).Append(' ');
                if (token.IsMarked) _exact.Append(token.Exact).Append(' ');
            }
        }

        /// <summary>As words like all others, and whole, as one word that only a filter asks for.</summary>
        public void AddName(string name, string kind)
        {
            Add(name);
            var filter = new SearchFilter(kind, name);
            _folded.Append(filter.Folded).Append(' ');
            _exact.Append(filter.Exact).Append(' ');
        }

        public (string, string) Whole() => (_folded.ToString(), _exact.ToString());
    }
}
