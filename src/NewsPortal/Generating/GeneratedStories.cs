using NewsPortal.Articles;
using NewsPortal.People;

namespace NewsPortal.Generating;

/// <summary>Writes the n-th story of the paper, from its number alone: in any order, on any core, after any stop.</summary>
public sealed class GeneratedStories(GeneratedPaper paper, GeneratedShelves shelves, Prose prose, GeneratedBodies bodies)
{
    private readonly Urn _tags = new(shelves.Tags.Count, head: 3);
    private readonly Urn _sections = new(shelves.Sections.Count, head: 4);
    private readonly Urn _penNames = new(shelves.PenNames.Count, head: 6);

    public static GeneratedStories Of(GeneratedPaper paper, GeneratedShelves shelves, Vocabulary vocabulary)
    {
        var prose = new Prose(vocabulary);
        return new(paper, shelves, prose, new(prose, new(prose, paper.Seed), paper.Words));
    }

    /// <summary>One story in three hundred is still in editing, one was taken down again.</summary>
    public static bool IsPublic(int number) => number % 300 is not (150 or 250);

    /// <summary>Its headline alone: enough to tell whether a stored story is this one.</summary>
    public string TitleOf(int number) => Title(new(paper.Seed, DicePart.Story, number));

    public Article Write(int number)
    {
        var dice = new Dice(paper.Seed, DicePart.Story, number);
        var title = Title(dice);
        var article = new Article { Title = title, Slug = Slug.Of(title), Lead = prose.Paragraph(dice, dice.Between(24, 44)) };
        article.FileUnder(shelves.Sections[_sections.Draw(dice)]);
        if (dice.OneIn(16)) article.TopicId = dice.Of(shelves.Topics).Id;
        article.TagWith(Enumerable.Range(0, dice.Between(2, 6)).Select(_ => shelves.Tags[_tags.Draw(dice)]));
        article.SignBy(Enumerable.Range(0, dice.OneIn(5) ? 2 : 1).Select(_ => Signature(dice)));
        if (number > 100 && dice.OneIn(20)) article.Pick(Enumerable.Range(0, 3).Select(_ => number - dice.Between(1, 99)));

        var (markdown, body) = bodies.Write(new(paper.Seed, DicePart.Body, number));
        article.Write(markdown, body);
        Bring(article, number, dice);
        article.FollowWithCopies(GeneratedTimes.PublishAt(paper, number));
        return article;
    }

    private string Title(Dice dice) => prose.Phrase(dice, dice.Between(7, 13));

    private Byline Signature(Dice dice) =>
        dice.OneIn(20) ? Byline.OfGuest(PenNameWords.Name(dice)) : Byline.Of(shelves.PenNames[_penNames.Draw(dice)]);

    private void Bring(Article article, int number, Dice dice)
    {
        var at = GeneratedTimes.PublishAt(paper, number);
        if (number % 300 == 150)
        {
            article.Submit(at);
            return;
        }
        article.Import(at);
        if (number % 300 == 250) article.Withdraw(at.AddDays(2));
        if (dice.OneIn(12)) article.MarkUpdated(at.AddMinutes(dice.Between(10, 600)));

        // What stood in front once is long over; a few of the newest stand there now.
        var newest = paper.Articles - number < 200;
        if (newest ? number % 16 == 0 : dice.OneIn(40)) article.Feature(newest ? paper.Day.AddDays(30) : at.AddDays(2), dice.Between(1, 9));
        if (newest ? number % 24 == 0 : dice.OneIn(60)) article.BreakingUntil = newest ? paper.Day.AddDays(3) : at.AddHours(12);
    }
}
