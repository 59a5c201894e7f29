using Microsoft.AspNetCore.Identity;

namespace NewsPortal.People;

/// <summary>One who signs in to the newsroom, whatever the role: also the user that Identity knows. The e-mail address is the name to sign in with.</summary>
public class Editor : IdentityUser<int>
{
    public required string DisplayName { get; set; }

    public Role Role { get; private set; }

    /// <summary>Whose name stands first under the stories this editor begins.</summary>
    public int? PenNameId { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when the editor may not sign in (UTC).</summary>
    public DateTime? SuspendedAt { get; private set; }

    /// <summary>The 30-second step of the last code that was accepted: the same code is never taken twice.</summary>
    public long LastTotpStep { get; set; }

    public List<SectionGrant> Grants { get; } = [];

    /// <summary>Section grants narrow an <see cref="Role.Editor"/> alone: the other roles' reach does not hang on sections.</summary>
    /// <param name="sectionIds">Top-level sections.</param>
    public void Become(Role role, IEnumerable<int> sectionIds)
    {
        Role = role;
        var wanted = role == Role.Editor ? sectionIds.Distinct().ToList() : [];
        Grants.RemoveAll(g => !wanted.Contains(g.SectionId));
        Grants.AddRange(wanted.Except(Grants.Select(g => g.SectionId)).Select(id => new SectionGrant { SectionId = id }));
    }

    public void Suspend(DateTime now) => SuspendedAt ??= now;

    public void Reinstate() => SuspendedAt = null;
}
