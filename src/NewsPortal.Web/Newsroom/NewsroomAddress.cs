using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.FirstAdministrators;

namespace NewsPortal.Web.Newsroom;

/// <summary>Where people find the newsroom: at the paper's own address, or on this machine while that is not set.</summary>
public static class NewsroomAddress
{
    /// <summary>For links that go to colleagues.</summary>
    public static string Of(string path, Site site, HttpRequest asked) =>
        new Uri(site.Url).IsLoopback ? $"{asked.Scheme}://{asked.Host}{path}" : site.Absolute(path);

    public static void SayWhereTheNewsroomIs(this WebApplication app)
    {
        if (app.Urls.FirstOrDefault() is not { } url) return;
        var site = app.Services.GetRequiredService<Site>();
        var root = new Uri(site.Url).IsLoopback ? AtHome(url) : site.Url;
        Console.WriteLine($"Tòa soạn: {root}/admin");
        if (app.Services.GetRequiredService<FirstAdministratorReady>().Link is { } link)
            Console.WriteLine($"Chưa có quản trị. Mở đường dẫn này, trong vòng một ngày, để nhận việc: {root}{link}");
    }

    // What a server listens on need not be what a browser can open; cookies and passkeys want localhost.
    private static string AtHome(string url) => url.Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//127.0.0.1", "//localhost", StringComparison.Ordinal).TrimEnd('/');
}
