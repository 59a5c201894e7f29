using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Two processes of the program on one database and one folder of pictures, behind HAProxy as docs/operations.md sets it up.</summary>
public sealed class NodesBehindAProxy : IAsyncLifetime
{
    public const string Email = "tong@bao.example.vn";
    public const string Password = "gánh nước giếng làng";

    private readonly AProgram _program = new();
    private AProxy? _proxy;

    public Store Store { get; private set; } = null!;
    public Category Section { get; } = An.Category("Xã hội");
    public List<(Process Process, Uri Address, Task<(int Code, string Output)> End)> Nodes { get; } = [];
    public Uri Proxy => _proxy!.Address;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await Store.NewAsync(DatabaseProvider.Sqlite);
        int[] ports = [FreePort(), FreePort()];
        _proxy = await AProxy.StartAsync(_program.Folder, ports, Ct);
        if (_proxy is null) return;
        await Store.SaveAsync(Section);
        Assert.Equal(0, (await _program.RunAsync("editors", "add", Email, "--role", "ChiefEditor", "--password", Password, "--ConnectionStrings:NewsPortal", Store.Connection)).Code);
        Nodes.AddRange(await Task.WhenAll(ports.Select(OpenAsync)));
        foreach (var node in Nodes) await _proxy.SendsToAsync(node.Address, Ct);
    }

    public void SkipWithoutProxy() => Assert.SkipWhen(_proxy is null, "Nodes behind a proxy: no haproxy on this machine (apt-get install haproxy).");

    /// <summary>Stops a node as an operator does, and opens it again in the same place.</summary>
    public async Task RestartAsync(int node)
    {
        Process.Start("kill", ["-TERM", $"{Nodes[node].Process.Id}"]).Dispose();
        var (code, output) = await Nodes[node].End;
        Assert.True(code == 0, output);
        Nodes[node] = await OpenAsync(Nodes[node].Address.Port);
        await _proxy!.SendsToAsync(Nodes[node].Address, Ct);
    }

    /// <summary>A browser that believes it stands at https://localhost, and whose requests go where they are led.</summary>
    public static Colleague Browser(Func<Uri> where) => new(new HttpClient(new CookieContainerHandler(new CookieContainer()) { InnerHandler = new Door(where) }) { BaseAddress = new("https://localhost") });

    public async ValueTask DisposeAsync()
    {
        _proxy?.Dispose();
        _program.Dispose();
        await Store.DisposeAsync();
    }

    private Task<(Process Process, Uri Address, Task<(int Code, string Output)> End)> OpenAsync(int port) => _program.OpenAsync(
        "--ConnectionStrings:NewsPortal", Store.Connection, "--urls", $"http://127.0.0.1:{port}", "--Site:Url", "https://localhost", "--Proxy:DrainSeconds", "2");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Door(Func<Uri> where) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.RequestUri = new(where(), asked.PathAndQuery);
            request.Headers.Host = "localhost";
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = asked;
            }
        }
    }
}

/// <summary>Waits for what other processes do in their own time.</summary>
public static class Soon
{
    public static async Task Async(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo()) await often.WaitForNextTickAsync(patience.Token);
    }
}
