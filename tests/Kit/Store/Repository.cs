namespace NewsPortal.Kit;

/// <summary>The sources that these tests were built from.</summary>
public static class Repository
{
    public static readonly string Root = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "NewsPortal.sln"))) at = at.Parent;
        return at!.FullName;
    }
}
