using AngleSharp;
using AngleSharp.Dom;
using NewsPortal.Articles;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>Pages as a parser reads them.</summary>
public static class Pages
{
    public static string Address(this Article article) => ArticleCard.AddressOf(article.Slug, article.Id);

    public static async Task<IDocument> OpenAsync(this NewsPortalApp app, string address)
    {
        var html = await app.Reader().GetStringAsync(address, TestContext.Current.CancellationToken);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html).Address($"https://bao.example.vn{address}"));
    }
}
