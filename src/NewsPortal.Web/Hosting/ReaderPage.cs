using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Web.Hosting;

/// <summary>A finished answer, compressed, with all of its headers, ready to be sent any number of times.</summary>
public sealed class ReaderPage
{
    private static readonly FrozenSet<string> OfBody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, HeaderNames.ContentType, HeaderNames.ContentEncoding);
    private static readonly FrozenSet<string> OfAnswer = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, HeaderNames.ContentLength, HeaderNames.CacheControl, HeaderNames.Date);

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly KeyValuePair<string, StringValues>[] _headersOfBody;
    private readonly byte[] _body;
    private readonly string _etag;
    private readonly Endpoint? _endpoint;

    /// <summary>Takes what the response says, and leaves it as it is.</summary>
    public ReaderPage(HttpContext http, byte[] body, string edition, DateTime madeAt)
    {
        (_body, _endpoint, MadeAt) = (body, http.GetEndpoint(), madeAt);
        _etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        var headers = http.Response.Headers;
        SecurityHeaders.Set(http);
        headers.ETag = _etag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["X-Edition"] = edition;
        _headersOfBody = [.. headers.Where(h => OfBody.Contains(h.Key))];
        _headers = [.. headers.Where(h => !OfBody.Contains(h.Key) && !OfAnswer.Contains(h.Key))];
    }

    public DateTime MadeAt { get; }

    public long Size => _body.Length + 1000;

    public Task SendAsync(HttpContext http, StringValues cacheControl)
    {
        var response = http.Response;
        // What counts requests counts them by route, also those that never got to it.
        if (http.GetEndpoint() is null) http.SetEndpoint(_endpoint);
        foreach (var (name, value) in _headers) response.Headers[name] = value;
        response.Headers.CacheControl = cacheControl;
        if (IsKnownTo(http.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in _headersOfBody) response.Headers[name] = value;
        response.ContentLength = _body.Length;
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        // Without RequestAborted: there is nothing to break off, and asking for it makes one.
        var sent = response.BodyWriter.WriteAsync(_body, CancellationToken.None);
        return sent.IsCompletedSuccessfully ? Task.CompletedTask : sent.AsTask();
    }

    // W/"…" is the same page, on which something between here and the reader has put its hand.
    private bool IsKnownTo(HttpRequest request) => request.Headers.IfNoneMatch is { Count: > 0 } known
        && (known.ToString() is var tags) && (tags.Contains(_etag, StringComparison.Ordinal) || tags.Trim() == "*");
}
