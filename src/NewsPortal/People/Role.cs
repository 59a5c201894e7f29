namespace NewsPortal.People;

/// <summary>What an editor is in the newsroom: what each may do stands in docs/newsroom.md.</summary>
public enum Role { Reporter, Editor, ManagingEditor, ChiefEditor, Administrator }
