namespace NewsPortal.Web.Newsroom.Errors;

public record ErrorPage(int Code, string Heading, string Says);
