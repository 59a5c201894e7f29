using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NewsPortal.Web.Hosting;

/// <summary>Pages and feeds go out compressed: in Brotli, and in gzip for the few that ask for it. Static files are compressed when the program is built.</summary>
public static class PageCompression
{
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/feed+json", "application/rss+xml", "application/opensearchdescription+xml",
                "application/manifest+json", "image/svg+xml"];
            o.Providers.Add<Brotli>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    // The framework's own knows 1, 4 and 11 only. A story's page of 25 kB: 8,906 bytes at 1 in 0.17 ms, 8,110 at 3 in 0.38, 7,834 at 4 in 0.61, 7,374 at 5 in 0.88.
    private sealed class Brotli : ICompressionProvider
    {
        private static readonly BrotliCompressionOptions Three = new() { Quality = 3 };

        public string EncodingName => "br";
        public bool SupportsFlush => true;

        public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Three, leaveOpen: true);
    }
}
