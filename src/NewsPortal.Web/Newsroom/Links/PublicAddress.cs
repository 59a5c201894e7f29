using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Web.Newsroom.Links;

/// <summary>Tells addresses that are anybody's from those behind a wall: this machine's, a private network's, a cloud's own.</summary>
public static class PublicAddress
{
    // What IANA keeps from the public: https://www.iana.org/assignments/iana-ipv4-special-registry
    private static readonly IPNetwork[] Kept =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Of IPv6 only what is given out as public, without what carries an IPv4 address inside (Teredo, 6to4) or stands in books.
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] KeptOfIt = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    public static bool IsPublic(this IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Kept.Any(network => network.Contains(address))
            : GivenOut.Contains(address) && !KeptOfIt.Any(network => network.Contains(address));
    }
}
