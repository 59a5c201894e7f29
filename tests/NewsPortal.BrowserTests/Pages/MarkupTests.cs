using System.Diagnostics;
using System.Text.Json;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>The Nu HTML checker finds no error and nothing to warn of on any kind of page.</summary>
public class MarkupTests(Paper paper)
{
    private static readonly string Checker =
        Path.Combine(Repository.Root, "tests", "NewsPortal.BrowserTests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_page_is_valid_HTML()
    {
        Assert.SkipUnless(File.Exists(Checker), "Needs the Nu HTML checker: run npm ci in tests/NewsPortal.BrowserTests.");
        var folder = Directory.CreateTempSubdirectory("newsportal-markup-");
        try
        {
            foreach (var kind in PageKind.All)
            {
                var response = await paper.Reader().GetAsync(kind.Address(paper), Ct);
                Assert.Equal(kind.Status, (int)response.StatusCode);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{kind.Name}.html"), await response.Content.ReadAsStringAsync(Ct), Ct);
            }
            Assert.Empty(await CheckAsync(folder));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // From files: the checker refuses addresses of this machine.
    private static async Task<List<string>> CheckAsync(DirectoryInfo folder)
    {
        using var checker = StartJava(["-jar", Checker, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", folder.FullName]);
        var report = JsonDocument.Parse(await checker.StandardOutput.ReadToEndAsync(Ct));
        await checker.WaitForExitAsync(Ct);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray()
            .Where(m => m.GetProperty("type").GetString() != "info" || m.TryGetProperty("subType", out _))
            .Select(m => $"{Path.GetFileName(m.GetProperty("url").GetString())}: {m.GetProperty("message").GetString()}")];
    }

    private static Process StartJava(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("java", arguments) { RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Needs Java 11 or newer for the Nu HTML checker.");
            throw;
        }
    }
}
