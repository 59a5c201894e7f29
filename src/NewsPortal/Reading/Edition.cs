namespace NewsPortal.Reading;

/// <summary>The paper as it stands until the next scheduled story comes out or a pin ends, if no save ends it before.</summary>
/// <param name="Name">The same on every node; tells when the next story comes out, so it is not for readers.</param>
/// <param name="Until">UTC; the end of time if nothing is scheduled.</param>
public record Edition(string Name, DateTime Until);
