using Microsoft.Net.Http.Headers;

namespace NewsPortal.Web.Hosting;

/// <summary>The one encoding this reader gets: whatever browsers send boils down to Brotli, gzip or none.</summary>
public static class AcceptedEncoding
{
    public const string None = "identity";

    public static string Of(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        if (accepted is "br" || (accepted.StartsWith("gzip, deflate, br", StringComparison.Ordinal) && !accepted.Contains(';')))
            return "br"; // what browsers send
        if (accepted.Length is 0 or > 200 || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var wanted))
            return None;
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : None;

        bool Takes(string encoding) => wanted.Any(w => w.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && w.Quality is not 0);
    }
}
