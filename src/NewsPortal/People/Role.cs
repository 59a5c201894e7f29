namespace NewsPortal.People;

/// <summary>What an editor is in the newsroom: what each may do stands in docs/newsroom.md.</summary>
public enum Role { Reporter, Editor, ManagingEditor, ChiefEditor, Administrator }

/// <summary>What is said of more than one role.</summary>
public static class Roles
{
    /// <summary>Who sees, approves and publishes everything, or decides who may: their accounts can be made to want a second factor.</summary>
    public static bool IsChief(this Role role) => role is Role.ManagingEditor or Role.ChiefEditor or Role.Administrator;
}
