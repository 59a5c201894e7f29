using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace NewsPortal.Web.Hosting;

/// <summary>A finished answer, compressed, ready to be sent any number of times.</summary>
public sealed class ReaderPage
{
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly byte[] _body;
    private readonly string _etag;

    public ReaderPage(IHeaderDictionary headers, byte[] body)
    {
        _body = body;
        _etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        headers.ETag = _etag;
        headers.ContentLength = null;
        _headers = [.. headers];
    }

    public long Size => _body.Length + 1000;

    public Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in _headers) response.Headers[name] = value;
        if (http.Request.Headers.IfNoneMatch is { Count: > 0 } known && known.ToString().Contains(_etag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentLength = _body.Length;
        return response.Body.WriteAsync(_body, http.RequestAborted).AsTask();
    }
}
