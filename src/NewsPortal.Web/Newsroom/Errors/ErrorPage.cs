namespace NewsPortal.Web.Newsroom.Errors;

/// <param name="Back">The page on which it is done better.</param>
public record ErrorPage(int Code, string Heading, string Says, string? Back);
