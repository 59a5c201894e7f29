namespace NewsPortal.Web.Newsroom.Desk;

public record DeskPage(string Name);
