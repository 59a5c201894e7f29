using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Web.Hosting;

/// <summary>A finished answer, compressed, with all of its headers, ready to be sent any number of times.</summary>
public sealed class ReaderPage
{
    // Set one by one, each where the server has a place for it.
    private static readonly FrozenSet<string> Apart = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentLength, HeaderNames.CacheControl, HeaderNames.Date, HeaderNames.ETag, HeaderNames.Vary);

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly StringValues _contentType;
    private readonly StringValues _contentEncoding;
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
        headers["X-Edition"] = edition;
        (_contentType, _contentEncoding) = (headers.ContentType, headers.ContentEncoding);
        _headers = [.. headers.Where(h => !Apart.Contains(h.Key))];
    }

    public DateTime MadeAt { get; }

    public long Size => _body.Length + 1000;

    public Task SendAsync(HttpContext http, StringValues cacheControl)
    {
        var response = http.Response;
        // What counts requests counts them by route, also those that never got to it.
        if (http.GetEndpoint() is null) http.SetEndpoint(_endpoint);
        var headers = response.Headers;
        foreach (var (name, value) in _headers) headers[name] = value;
        headers.CacheControl = cacheControl;
        headers.ETag = _etag;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnownTo(http.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = _contentType;
        if (_contentEncoding.Count > 0) headers.ContentEncoding = _contentEncoding;
        headers.ContentLength = _body.Length;
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        // Without RequestAborted: there is nothing to break off, and asking for it makes one.
        var sent = response.BodyWriter.WriteAsync(_body, CancellationToken.None);
        return sent.IsCompletedSuccessfully ? Task.CompletedTask : sent.AsTask();
    }

    // W/"…" is the same page, on which something between here and the reader has put its hand.
    private bool IsKnownTo(HttpRequest request)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count == 0) return false;
        if (known.Count == 1 && known[0] == _etag) return true; // what browsers send
        // Strict: what is no list of tags names none, whatever stands in it.
        return EntityTagHeaderValue.TryParseStrictList(known, out var tags) && (tags is [{ Tag.Value: "*" }] || tags.Any(t => t.Tag == _etag));
    }
}
