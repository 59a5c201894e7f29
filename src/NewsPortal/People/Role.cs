namespace NewsPortal.People;

/// <summary>What an editor is in the newsroom: what each may do stands in docs/newsroom.md.</summary>
public enum Role { Reporter, Editor, ManagingEditor, ChiefEditor, Administrator }

/// <summary>What is said of more than one role.</summary>
public static class Roles
{
    /// <summary>What a newer version of the program has made somebody, and this one does not know: may do nothing here.</summary>
    public const Role OfNewerVersion = (Role)(-1);

    /// <summary>Who sees, approves and publishes everything, or decides who may: their accounts can be made to want a second factor.</summary>
    public static bool IsChief(this Role role) => role is Role.ManagingEditor or Role.ChiefEditor or Role.Administrator;
}
