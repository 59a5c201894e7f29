using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Web.Reader.Articles;

/// <summary>What a story's page asks of the story itself.</summary>
public record AskedStory(
    string Title, string Slug, string Lead, int CategoryId, int? TopicId, DateTime? PublishAt, DateTime? UpdatedAt, int WordCount, string CoverCaption, string CoverCredit,
    string Html, CardPicture? Cover, bool Changed, IReadOnlyList<AskedCorrection> Corrections);

public record AskedCorrection(string WrongText, string RightText, string Apology, DateTime At, string? PieceTitle, string? PieceSection, DateTime? PieceAt);

public static class AskedStories
{
    public static IQueryable<AskedStory> AsStories(this IQueryable<Article> articles, NewsDb db) => articles.Select(a => new AskedStory(
        a.Title, a.Slug, a.Lead, a.CategoryId, a.TopicId, a.PublishAt, a.UpdatedAt, a.WordCount, a.CoverCaption, a.CoverCredit, a.Text!.Html,
        a.Cover == null ? null : new CardPicture(a.Cover.Hash, a.Cover.Width, a.Cover.Height, a.Cover.Alt),
        db.Revisions.Any(r => r.ArticleId == a.Id && r.Change != null),
        a.Corrections.OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Select(c => new AskedCorrection(c.WrongText, c.RightText, c.Apology, c.At, c.PieceTitle, c.PieceSection, c.PieceAt)).ToList()));
}
