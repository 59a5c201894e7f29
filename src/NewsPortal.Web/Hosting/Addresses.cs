using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// The addresses that the paper is told to open at, checked before anything else is done.
/// What only the machine knows (is it mine, is it free) shows at the <see cref="Doors"/>.
/// </summary>
public static class Addresses
{
    private static readonly string[] Ports = ["http_ports", "https_ports"];
    private const string Wanted = "địa chỉ như http://127.0.0.1:5000, cổng từ 0 đến 65535, không có đường dẫn";

    /// <summary>Every setting that names an address to open at, with what it holds. A server that has endpoints looks at nothing else.</summary>
    public static IReadOnlyList<(string Key, string Holds)> Of(IConfiguration settings)
    {
        var endpoints = Endpoints(settings).Select(e => ($"{e.Path}:Url", e["Url"] ?? "")).ToList();
        if (endpoints.Count > 0) return endpoints;
        if (!string.IsNullOrWhiteSpace(settings["urls"])) return [("urls", settings["urls"]!)];
        return [.. Ports.Where(key => !string.IsNullOrWhiteSpace(settings[key])).Select(key => (key, settings[key]!))];
    }

    public static void Check(IConfiguration settings)
    {
        foreach (var endpoint in Endpoints(settings))
        {
            if (!IsAddress(endpoint["Url"] ?? "")) throw StartRefusedException.Setting($"{endpoint.Path}:Url", endpoint["Url"], Wanted);
            CheckName<HttpProtocols>(endpoint.GetSection("Protocols"));
            CheckName<ClientCertificateMode>(endpoint.GetSection("ClientCertificateMode"));
        }
        foreach (var url in Words(settings["urls"]))
            if (!IsAddress(url)) throw StartRefusedException.Setting("urls", url, Wanted);
        foreach (var key in Ports)
            if (Words(settings[key]).Any(port => !ushort.TryParse(port, out _)))
                throw StartRefusedException.Setting(key, settings[key], "các cổng từ 0 đến 65535, cách nhau bằng \";\"");
    }

    private static IEnumerable<IConfigurationSection> Endpoints(IConfiguration settings) => settings.GetSection("Kestrel:Endpoints").GetChildren();

    private static string[] Words(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAddress(string url)
    {
        try
        {
            // The server takes "localhost:abc" for a host's name, and opens at every address of this machine.
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= ushort.MaxValue } address
                && (address.IsUnixPipe || address.Host.StartsWith('[') || !address.Host.Contains(':'));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // The server passes over a word it does not know.
    private static void CheckName<T>(IConfigurationSection setting) where T : struct, Enum
    {
        if (setting.Value is { Length: > 0 } name && !Enum.TryParse<T>(name, ignoreCase: true, out _))
            throw StartRefusedException.Setting(setting.Path, name, string.Join(", ", Enum.GetNames<T>()));
    }
}
