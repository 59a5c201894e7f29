using System.Globalization;
using System.Security.Claims;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom;

/// <summary>Who is signed in, as their session holds it. What changes it (role, grants, suspension) ends the session.</summary>
public static class MeClaims
{
    private const string Name = "name";
    private const string Role = "role";
    private const string Section = "section";

    public static Me Me(this ClaimsPrincipal user) => new(
        int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
        user.FindFirstValue(Name)!,
        Enum.TryParse<Role>(user.FindFirstValue(Role), out var role) && Enum.IsDefined(role) ? role : Roles.OfNewerVersion,
        [.. user.FindAll(Section).Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture))]);

    /// <summary>What <see cref="Me(ClaimsPrincipal)"/> reads.</summary>
    public static IEnumerable<Claim> Of(Editor editor, IEnumerable<int> sectionIds) =>
    [
        new(Name, editor.DisplayName),
        new(Role, editor.Role.ToString()),
        .. sectionIds.Select(id => new Claim(Section, id.ToString(CultureInfo.InvariantCulture))),
    ];
}
