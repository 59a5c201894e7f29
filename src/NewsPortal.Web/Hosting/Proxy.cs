using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using NewsPortal.Data;
using IPNetwork = System.Net.IPNetwork;

namespace NewsPortal.Web.Hosting;

/// <summary>What stands in front of this node: whose word is taken for who asks and how, and how long it needs to send readers elsewhere.</summary>
public sealed record Proxy(IReadOnlyList<IPNetwork> Known, TimeSpan Drain)
{
    private const string AnyoneBelieved = "ForwardedHeaders_Enabled";

    // Readers that are slow to read or to ask get this long at a stop, not the half minute of the framework: Docker kills after ten seconds.
    private static readonly TimeSpan SlowReaders = TimeSpan.FromSeconds(5);

    public static void Add(IServiceCollection services, IConfiguration settings)
    {
        var proxy = From(settings);
        services.AddSingleton(proxy);
        services.AddHostedService<Draining>();
        services.Configure<HostOptions>(o => o.ShutdownTimeout = SlowReaders + proxy.Drain);
    }

    public static Proxy From(IConfiguration settings) =>
        // The framework's own switch believes whoever says for whom he asks, before we look at who that is.
        string.Equals(settings[AnyoneBelieved], "true", StringComparison.OrdinalIgnoreCase)
            ? throw StartRefusedException.Setting(AnyoneBelieved, settings[AnyoneBelieved], "bỏ trống (biến môi trường ASPNETCORE_FORWARDEDHEADERS_ENABLED); máy chủ chuyển tiếp thì ghi ở Proxy:Known")
            : new(Networks(settings["Proxy:Known"]), Seconds(settings["Proxy:DrainSeconds"]));

    /// <summary>Before anything that looks at who asks; a page from the shelf does not. What strangers say of themselves stays a header that nobody reads.</summary>
    public void Believe(IApplicationBuilder app)
    {
        // A CDN in front of a proxy: gone through from the last to the first that is not known, and what stands before that is not looked at.
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in Known) forwarded.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(forwarded);
    }

    private static List<IPNetwork> Networks(string? text) => text switch
    {
        null or "" => [new(IPAddress.Parse("127.0.0.0"), 8), new(IPAddress.IPv6Loopback, 128)],
        _ => [.. text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word =>
            IPNetwork.TryParse(word, out var network) ? network
            : IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw StartRefusedException.Setting("Proxy:Known", text, "các địa chỉ hoặc mạng như 10.0.0.5, 10.1.0.0/16, cách nhau bằng dấu phẩy"))],
    };

    private static TimeSpan Seconds(string? text) => text switch
    {
        null or "" => TimeSpan.Zero,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 300 => TimeSpan.FromSeconds(seconds),
        _ => throw StartRefusedException.Setting("Proxy:DrainSeconds", text, "số giây từ 0 đến 300"),
    };
}
