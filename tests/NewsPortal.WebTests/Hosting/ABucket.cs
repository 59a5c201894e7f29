using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsPortal.WebTests.Hosting;

/// <summary>
/// As much of S3 as the program speaks (https://docs.aws.amazon.com/AmazonS3/latest/API/), in memory, believing everyone: a server that can go and come back with all it had.
/// Whether the program's words are right is asked of a real one (MediaStoreTests).
/// </summary>
public sealed class ABucket : IAsyncDisposable
{
    // As of an object that was sent in parts: no sum that a client could compare.
    private const string ETag = "\"00000000000000000000000000000000-1\"";
    private static readonly XNamespace S3 = "http://s3.amazonaws.com/doc/2006-03-01/";

    private readonly int port = NodesBehindAProxy.FreePort();
    private readonly ConcurrentDictionary<string, (byte[] Content, DateTimeOffset At)> objects = new();
    private WebApplication? server;

    public IEnumerable<(string Key, string Value)> Settings =>
        [("Media:S3:Bucket", "anh"), ("Media:S3:Endpoint", $"http://127.0.0.1:{port}/"), ("Media:S3:AccessKey", "nguoi-giu"), ("Media:S3:SecretKey", "khoa-cua-nguoi-giu")];

    public IEnumerable<string> Keys => objects.Keys;

    public async Task ComeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync();
    }

    /// <summary>Who asks now finds nobody at the door.</summary>
    public async Task GoAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    public async ValueTask DisposeAsync() => await GoAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var key = http.Request.Path.Value!.Split('/', 3) is [_, _, var rest] ? rest : "";
        switch (http.Request.Method)
        {
            case "PUT":
                using (var content = new MemoryStream())
                {
                    await http.Request.Body.CopyToAsync(content, http.RequestAborted);
                    objects[key] = (content.ToArray(), DateTimeOffset.UtcNow);
                }
                http.Response.Headers.ETag = ETag;
                break;
            case "DELETE":
                objects.TryRemove(key, out _);
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case "GET" when key.Length == 0:
                await WriteAsync(http, new(S3 + "ListBucketResult", new XElement(S3 + "IsTruncated", "false"), objects.Where(o => o.Key.StartsWith((string?)http.Request.Query["prefix"] ?? "", StringComparison.Ordinal))
                    .Select(o => new XElement(S3 + "Contents", new XElement(S3 + "Key", o.Key), new XElement(S3 + "LastModified", o.Value.At.UtcDateTime), new XElement(S3 + "Size", o.Value.Content.Length)))));
                break;
            case "GET" when objects.TryGetValue(key, out var found):
                (http.Response.ContentLength, http.Response.Headers.ETag, http.Response.Headers.LastModified) = (found.Content.Length, ETag, found.At.ToString("R"));
                await http.Response.Body.WriteAsync(found.Content, http.RequestAborted);
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                await WriteAsync(http, new("Error", new XElement("Code", "NoSuchKey")));
                break;
        }
    }

    private static Task WriteAsync(HttpContext http, XElement answer)
    {
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(answer.ToString(), http.RequestAborted);
    }
}
