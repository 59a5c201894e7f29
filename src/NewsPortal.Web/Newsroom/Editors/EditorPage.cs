using NewsPortal.Web.Newsroom.SessionEnds;

namespace NewsPortal.Web.Newsroom.Editors;

/// <summary>One editor, as an administrator changes them.</summary>
public record EditorPage(EditorLine Editor, RoleForm Form, bool IsMe, IReadOnlyList<SessionLine> Sessions);
