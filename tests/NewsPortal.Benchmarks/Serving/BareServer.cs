using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>An answer of the program, as its rivals give it.</summary>
public record FinishedPage(byte[] Body, string ContentType, string ContentEncoding, string ETag, string CacheControl, string Vary)
{
    public static async Task<FinishedPage> FetchAsync(Uri address)
    {
        using var reader = new HttpClient();
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var answer = await reader.GetAsync(address);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(), Of("Content-Type"), Of("Content-Encoding"), Of("ETag"), Of("Cache-Control"), Of("Vary"));

        string Of(string name) => answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values) : "";
    }
}

/// <summary>What Kestrel can do at all: one page from memory for every GET, 204 for every POST. This program starts itself again for it.</summary>
public static class BareServer
{
    public const string Argument = "bare-server";
    private const string PageFile = "page.json";

    public static async Task<ChildProcess> StartAsync(string folder, FinishedPage page)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, PageFile), JsonSerializer.Serialize(page));
        var port = Tools.FreePort();
        // The collector that the web SDK gives a program which says nothing of it.
        var collector = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1", ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        return (await ChildProcess.StartAsync(Environment.ProcessPath!, [Argument, $"http://127.0.0.1:{port}", folder], folder, port, collector)).Server;
    }

    public static async Task RunAsync(string address, string folder)
    {
        var page = JsonSerializer.Deserialize<FinishedPage>(await File.ReadAllTextAsync(Path.Combine(folder, PageFile)))!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(http =>
        {
            var response = http.Response;
            if (HttpMethods.IsPost(http.Request.Method))
            {
                response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }
            response.ContentType = page.ContentType;
            response.Headers.ContentEncoding = page.ContentEncoding;
            response.Headers.ETag = page.ETag;
            response.Headers.CacheControl = page.CacheControl;
            response.Headers.Vary = page.Vary;
            response.ContentLength = page.Body.Length;
            return response.Body.WriteAsync(page.Body, http.RequestAborted).AsTask();
        });
        await app.RunAsync(address);
    }
}
