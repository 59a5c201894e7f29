using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsPortal.Web.Hosting;

/// <summary>What the server puts up with from slow clients and from many: each connection costs some kilobytes for as long as it lasts.</summary>
public static class ServerLimits
{
    /// <summary>More connections are closed as they come. Browsers hold up to six each; a proxy holds few for all of them.</summary>
    public const int MostConnections = 10_000;

    public static void Set(KestrelServerOptions server)
    {
        server.Limits.MaxConcurrentConnections = MostConnections;
        // A browser sends its headers at once. Who drips them is gone before he costs more than his connection.
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // Longer than proxies keep a connection open (nginx 60 s): whoever closes first while the other sends spoils a request. Idle, it costs some kilobytes.
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
        // Bodies and answers: the framework's own, 240 bytes a second after five seconds; written down, because pages rely on it.
        server.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        server.Limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
