using NewsPortal.Articles;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Kit;

/// <summary>The people of a test's newsroom, and what they send.</summary>
public static class Crew
{
    public static Editor Named(string name, Role role = Role.Reporter, params int[] sectionIds)
    {
        var address = $"{Slug.Of(name)}@bao.example.vn";
        var editor = new Editor
        {
            DisplayName = name,
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            CreatedAt = An.Hour,
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        editor.Become(role, sectionIds);
        return editor;
    }

    public static Me Me(this Editor editor) => new(editor.Id, editor.DisplayName, editor.Role, [.. editor.Grants.Select(g => g.SectionId)]);

    public static IncomingSave Save(string body, Category under, object @base, bool onPurpose = false, string title = "Lũ về", string lead = "Nước lên nhanh.") =>
        new(Guid.NewGuid(), $"{@base}", new(title, lead, body), new() { CategoryId = under.Id }, onPurpose);

    /// <summary>Has all that readers and search machines ask of a story.</summary>
    public static Article Complete(string title, Category category, MediaFile cover)
    {
        var story = An.Draft(title, category);
        story.CoverWith(cover, "Nước ngập đường.", "Hà Linh");
        return story;
    }
}
