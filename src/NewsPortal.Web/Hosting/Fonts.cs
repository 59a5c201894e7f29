namespace NewsPortal.Web.Hosting;

/// <summary>The paper's own fonts, if this build had Node.js to fetch them; without, pages use the fonts of the reader's system.</summary>
public class Fonts(IWebHostEnvironment environment)
{
    // The headline, the lead and the body are set in these two.
    private static readonly string[] Early = ["source-serif-4-latin.", "source-serif-4-vietnamese."];

    public bool Installed { get; } = environment.WebRootFileProvider.GetFileInfo("dist/fonts.css").Exists;

    /// <summary>Addresses of the files that a page needs first.</summary>
    public IReadOnlyList<string> Preloaded { get; } =
        [.. environment.WebRootFileProvider.GetDirectoryContents("dist/fonts").Select(file => file.Name)
            .Where(name => Early.Any(start => name.StartsWith(start, StringComparison.Ordinal))).Order(StringComparer.Ordinal)
            .Select(name => $"/dist/fonts/{name}")];
}
