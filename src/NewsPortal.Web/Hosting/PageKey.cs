namespace NewsPortal.Web.Hosting;

/// <summary>All of a request that a reader page may depend on.</summary>
public readonly record struct PageKey(string Path, string Query, string Encoding);
