namespace NewsPortal.Articles;

/// <summary>What a list needs of a story, and nothing of its body.</summary>
public record ArticleCard(int Id, string Title, string Slug, string Lead, int CategoryId, DateTime PublishedAt, int WordCount, CardPicture? Picture)
{
    public string Address => AddressOf(Slug, Id);

    public static string AddressOf(string slug, int id) => $"/{slug}-{id}.html";
}

/// <summary>A cover picture in a list; sizes are the original's, in pixels.</summary>
public record CardPicture(string Hash, int Width, int Height, string Alt);
