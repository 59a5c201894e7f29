using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Web.Newsroom.Links;

/// <summary>
/// Leads from here to public addresses and to no other, whatever a link, a name or a redirect says. The address that was looked at is the one
/// that is connected to: a name that answers differently the second time gains nothing.
/// </summary>
public class OutwardDoor(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isOpen)
{
    public OutwardDoor() : this(Dns.GetHostAddressesAsync, PublicAddress.IsPublic)
    {
    }

    /// <summary>Follows a few redirects, keeps no cookie, no connection and no body, and asks through no proxy, which would look names up itself.</summary>
    public SocketsHttpHandler NewHandler() => new()
    {
        ConnectCallback = ConnectAsync,
        UseProxy = false,
        UseCookies = false,
        MaxAutomaticRedirections = 5,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext asked, CancellationToken ct)
    {
        var host = asked.DnsEndPoint.Host;
        IPAddress[] addresses = IPAddress.TryParse(host, out var address) ? [address] : await resolve(host, ct);
        // A name with one address on either side of the wall is no address of the public.
        if (addresses.Length == 0 || !addresses.All(isOpen)) throw new ClosedDoorException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, asked.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The way led to an address that is not public.</summary>
public class ClosedDoorException() : IOException("Not a public address.");
