using NewsPortal.Articles;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Kit;

/// <summary>Builds what a test speaks of: complete, published an hour ago, unless it says otherwise.</summary>
public static class An
{
    /// <summary>The hour at which every test begins: 10:00 on 4 March 2026 in Vietnam.</summary>
    public static readonly DateTime Hour = new(2026, 3, 4, 3, 0, 0, DateTimeKind.Utc);

    public static Category Category(string name, Category? under = null)
    {
        var path = under is null ? Slug.Of(name) : $"{under.Path}/{Slug.Of(name)}";
        var category = new Category { Name = name, Path = path, Description = $"Tin bài về {name}." };
        category.Under(under);
        return category;
    }

    public static Tag Tag(string name) => new() { Name = name, Slug = Slug.Of(name) };

    public static Topic Topic(string name) => new() { Name = name, Slug = Slug.Of(name), Summary = $"Dòng sự kiện {name}." };

    public static StandingPage StandingPage(string title, bool isPublic = false)
    {
        var page = new StandingPage { Slug = Slug.Of(title), IsPublic = isPublic };
        page.Write(title, $"Chữ của trang {title}.", new Dictionary<string, MediaFile>(), Hour);
        return page;
    }

    public static PenName PenName(string name) => new() { Name = name, Slug = Slug.Of(name), Biography = $"{name} là phóng viên." };

    public static MediaFile Picture(string alt, int width = 1600, int height = 1200)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(alt)));
        return new MediaFile { Key = hash[..8], ContentHash = hash, Width = width, Height = height, Alt = alt, CreatedAt = Hour }.FocusOn(0.5, 0.5);
    }

    /// <summary>What it hangs on (section, tags, people, pictures) has been saved before it.</summary>
    public static Article Article(string title, Category category, DateTime? at = null, string? lead = null, string? body = null)
    {
        var article = Draft(title, category, lead, body);
        article.Import(at ?? Hour.AddHours(-1));
        return article;
    }

    public static Article Draft(string title, Category category, string? lead = null, string? body = null)
    {
        var article = new Article { Title = title, Slug = Slug.Of(title), Lead = lead ?? $"Sapo của bài {title}." };
        article.FileUnder(category);
        article.Write(body ?? $"Thân bài {title}.", new Dictionary<string, MediaFile>());
        return article;
    }

    /// <summary>One story in each state that readers must not see; the title says which: "nháp", "biên tập", "chờ duyệt", "hẹn giờ", "đã gỡ".</summary>
    public static IReadOnlyList<Article> UnpublishedArticles(Category category)
    {
        var (draft, inEditing, submitted) = (Draft("Bài nháp", category), Draft("Bài biên tập", category), Draft("Bài chờ duyệt", category));
        var (scheduled, withdrawn) = (Article("Bài hẹn giờ", category, Hour.AddHours(1)), Article("Bài đã gỡ", category, Hour.AddHours(-2)));
        inEditing.Submit(Hour);
        submitted.Submit(Hour);
        submitted.Submit(Hour);
        withdrawn.Withdraw(Hour.AddHours(-1));
        return [draft, inEditing, submitted, scheduled, withdrawn];
    }
}
