using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Benchmarks;

/// <summary>Three nodes on one database: one in this process, whose store makes the changes, and two processes of the program.</summary>
public sealed class ThreeNodes : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-nodes-").FullName;
    private readonly Process?[] _processes = new Process?[3];

    public WebApplication Own { get; private set; } = null!;
    public HttpClient[] Readers { get; } = [.. Enumerable.Range(0, 3).Select(_ => new HttpClient { BaseAddress = new($"http://127.0.0.1:{FreePort()}"), Timeout = TimeSpan.FromSeconds(30) })];
    public string Database => Path.Combine(_folder, "newsportal.db");

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateBuilder([.. Words(0), "--contentRoot", Path.Combine(Kit.Repository.Root, "src", "NewsPortal.Web"), "--applicationName", "NewsPortal.Web"]);
        builder.AddNewsPortal();
        builder.Logging.ClearProviders();
        Own = builder.Build();
        Own.UseNewsPortal();
        await Own.StartAsync();
        for (var node = 1; node < 3; node++) await StartAsync(node);
    }

    /// <summary>Ends when the node answers.</summary>
    public async Task StartAsync(int node)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(NewsPortalSetup).Assembly.Location, .. Words(node)])
        {
            WorkingDirectory = Path.Combine(Kit.Repository.Root, "src", "NewsPortal.Web"),
            RedirectStandardOutput = true,
        };
        _processes[node] = Process.Start(start)!;
        _processes[node]!.OutputDataReceived += (_, _) => { };
        _processes[node]!.BeginOutputReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await Readers[node].GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (tries < 1200)
            {
                // Not open yet.
            }
            await Task.Delay(50);
        }
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync(int node)
    {
        _processes[node]!.Kill();
        await _processes[node]!.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) if (process is { HasExited: false }) process.Kill();
        foreach (var reader in Readers) reader.Dispose();
        await Own.StopAsync();
        await Own.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string[] Words(int node) =>
        ["--Data:Folder", _folder, "--urls", Readers[node].BaseAddress!.GetLeftPart(UriPartial.Authority), "--Setup:SampleNewspaper", "true", "--Serilog:MinimumLevel:Default", "Error"];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
