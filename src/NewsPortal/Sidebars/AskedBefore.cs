using System.Collections.Concurrent;
using NewsPortal.Articles;
using NewsPortal.Reading;

namespace NewsPortal.Sidebars;

/// <summary>
/// What pages of one edition have already asked for and nearly every other shows again: the candidates of the rail, and the cards of stories. It goes with the
/// edition, as cached pages do, and after ten seconds at the latest, for "Xem nhiều nhất" moves without one.
/// </summary>
public sealed class AskedBefore(ReaderEdition edition)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private volatile Answers _answers = new("", DateTime.MinValue);

    /// <summary>To be taken before the database is asked: what is put into it is then of this edition or later, never earlier.</summary>
    public Answers At(DateTime now)
    {
        var (answers, name) = (_answers, edition.At(now).Name);
        return answers.Edition == name && now >= answers.Since && now - answers.Since < Longest ? answers : _answers = new(name, now);
    }

    public sealed class Answers(string edition, DateTime since)
    {
        // About a kilobyte each: whoever walks through the archive fills two megabytes, not the memory.
        private const int Most = 2_000;
        private readonly ConcurrentDictionary<int, ArticleCard> _cards = new();
        private volatile IReadOnlyList<BoxLine>? _rail;

        public string Edition => edition;
        public DateTime Since => since;

        /// <summary>Null until a page has asked for it.</summary>
        public IReadOnlyList<BoxLine>? Rail
        {
            get => _rail;
            set => _rail = value;
        }

        public ArticleCard? Card(int id) => _cards.GetValueOrDefault(id);

        public void Keep(ArticleCard card)
        {
            if (_cards.Count < Most) _cards.TryAdd(card.Id, card);
        }
    }
}
