using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>The web server, which says in one line why it cannot open at the addresses it was told.</summary>
public sealed class Doors(IServer server, IConfiguration settings) : IServer
{
    public IFeatureCollection Features => server.Features;

    /// <summary>Puts itself before the server that is there.</summary>
    public static void Add(IServiceCollection services)
    {
        var kestrel = services.Last(s => s.ServiceType == typeof(IServer)).ImplementationType!;
        services.AddSingleton<IServer>(all =>
            new Doors((IServer)ActivatorUtilities.CreateInstance(all, kestrel), all.GetRequiredService<IConfiguration>()));
    }

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        try
        {
            await server.StartAsync(application, cancellationToken);
        }
        // An address, a certificate, a right: whatever it is, it stands in the settings or in the machine, not in this program.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new StartRefusedException($"Không mở cửa được ở {Where()}: {Why(failure)}", failure);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    private string Where() => Addresses.Of(settings) is { Count: > 0 } told
        ? string.Join(", ", told.Select(a => $"{a.Key} = \"{a.Holds}\""))
        : "http://localhost:5000";

    private string Why(Exception failure) => failure switch
    {
        _ when Cause<AddressInUseException>(failure) is { } taken => $"cổng đang có chương trình khác dùng ({Line(taken)}); cần một cổng còn trống.",
        _ when Cause<SocketException>(failure) is { SocketErrorCode: SocketError.AddressNotAvailable } =>
            "máy này không có địa chỉ (hay thư mục của socket) đó; cần một địa chỉ của máy này, hoặc 0.0.0.0.",
        _ when Cause<SocketException>(failure) is { SocketErrorCode: SocketError.AccessDenied } =>
            "không có quyền mở cổng đó; cần cổng từ 1024 trở lên, hoặc thêm quyền.",
        _ when Cause<SocketException>(failure) is null && Addresses.Of(settings).Any(a => a.Key == "https_ports" || a.Holds.Contains("https:", StringComparison.OrdinalIgnoreCase)) =>
            $"{Line(failure)} https cần một chứng thư còn hạn ở Kestrel:Certificates:Default (Path, Password).",
        _ => Line(failure),
    };

    private static T? Cause<T>(Exception? failure) where T : Exception => failure is null or T ? failure as T : Cause<T>(failure.InnerException);

    private static string Line(Exception failure) => failure.Message.Split('\n')[0].Trim();
}
