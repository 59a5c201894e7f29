using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Style sheets, scripts and fonts, as production sends them: small, and asked for once.</summary>
public sealed partial class FingerprintedFilesTests : IAsyncDisposable
{
    private readonly NewsPortalApp app = new NewsPortalApp().With("environment", "Production");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_file_that_the_front_page_needs_is_compressed_and_kept_for_good()
    {
        var files = await NeededAsync();
        Assert.Contains(files, f => f.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith(".js", StringComparison.Ordinal));

        foreach (var file in files)
        {
            Assert.Matches(Fingerprinted(), file);
            var plain = await AskAsync(file);
            var compressed = await AskAsync(file, ("Accept-Encoding", "br"));
            var isFont = file.EndsWith(".woff2", StringComparison.Ordinal);

            Assert.Equal((file, ""), (file, string.Join(", ", plain.Content.Headers.ContentEncoding)));
            Assert.Equal((file, isFont ? "" : "br"), (file, string.Join(", ", compressed.Content.Headers.ContentEncoding)));
            Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Ct), await ReadAsync(compressed));
            foreach (var answer in new[] { plain, compressed })
            {
                Assert.Equal((file, HttpStatusCode.OK, "max-age=31536000, immutable"), (file, answer.StatusCode, answer.Headers.NonValidated["Cache-Control"].ToString()));
                Assert.True(isFont || answer.Headers.Vary.Contains("Accept-Encoding"), file);
                var again = await AskAsync(file, ("Accept-Encoding", answer == plain ? "" : "br"), ("If-None-Match", $"{answer.Headers.ETag}"));
                Assert.Equal((file, HttpStatusCode.NotModified), (file, again.StatusCode));
            }
        }
    }

    /// <summary>What the page links, and what its style sheets do.</summary>
    private async Task<List<string>> NeededAsync()
    {
        var page = await app.OpenAsync("/");
        var linked = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload]").Select(l => l.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)).ToList();
        List<string> needed = [.. linked];
        foreach (var sheet in linked.Where(l => l.EndsWith(".css", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(await (await AskAsync(sheet)).Content.ReadAsByteArrayAsync(Ct));
            needed.AddRange(Named().Matches(text).Select(m => new Uri(new Uri($"https://bao.example.vn{sheet}"), m.Groups[1].Value).AbsolutePath));
        }
        return [.. needed.Distinct()];
    }

    private async Task<HttpResponseMessage> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0)) request.Headers.TryAddWithoutValidation(name, value);
        return await app.Reader().SendAsync(request, Ct);
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer)
    {
        var sent = await answer.Content.ReadAsByteArrayAsync(Ct);
        if (!answer.Content.Headers.ContentEncoding.Contains("br")) return sent;

        await using var brotli = new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress);
        using var read = new MemoryStream();
        await brotli.CopyToAsync(read, Ct);
        return read.ToArray();
    }

    [GeneratedRegex(@"^/(css|js|dist)/[^?]+\.[0-9a-z]{10}\.(css|js|woff2)$")]
    private static partial Regex Fingerprinted();

    [GeneratedRegex(@"url\(""?([^"")]+\.\w+)""?\)")]
    private static partial Regex Named();
}
