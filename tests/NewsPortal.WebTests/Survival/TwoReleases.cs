using System.Diagnostics;
using NewsPortal.Data;
using NewsPortal.WebTests.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>One newspaper that two releases of the program serve, one or both at a time, behind HAProxy, as docs/operations.md has it.</summary>
public sealed class TwoReleases : IDisposable
{
    public const string Email = "tong@bao.example.vn";
    public const string Password = "gánh nước giếng làng";

    private readonly AProgram[] programs;
    private readonly int[] ports = [NodesBehindAProxy.FreePort(), NodesBehindAProxy.FreePort()];
    private readonly (Process Process, Uri Address, Task<(int Code, string Output)> End)?[] nodes = new (Process, Uri, Task<(int, string)>)?[2];
    private readonly string[] settings;
    private AProxy? proxy;

    /// <param name="before">The old release's NewsPortal.Web.dll.</param>
    /// <param name="after">The new one's.</param>
    /// <param name="server">The connection to an empty database of SQL Server; null for SQLite.</param>
    public TwoReleases(string before, string after, string? server)
    {
        programs = [new() { Dll = before, Longest = TimeSpan.FromHours(1) }, new() { Dll = after, Longest = TimeSpan.FromHours(1) }];
        settings =
        [
            "--Data:Folder", Folder, "--Site:Url", "https://localhost", "--Setup:SampleNewspaper", "true", "--Proxy:DrainSeconds", "2", "--Newsroom:CheckForeignLinks", "false",
            "--Limits:SearchesPerMinute", "0", "--Limits:UploadsPerMinute", "0",
            .. server is null ? Array.Empty<string>() : ["--Database:Provider", nameof(DatabaseProvider.SqlServer), "--ConnectionStrings:NewsPortal", server],
        ];
        Connection = server ?? $"Data Source={programs[0].Database}";
    }

    public string Folder => programs[0].Folder;
    public string Connection { get; }
    public Uri Proxy => proxy!.Address;

    /// <summary>The nodes that are open, the old release's first.</summary>
    public IReadOnlyList<Uri> Open => [.. nodes.Where(n => n is not null).Select(n => n!.Value.Address)];

    /// <summary>As the proxy calls that release's node.</summary>
    public string NameOf(int release) => $"n{ports[release]}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Hires somebody and opens the old release's node.</summary>
    public async Task BeginAsync()
    {
        var (code, said) = await programs[0].RunAsync(["editors", "add", Email, "--role", "ManagingEditor", "--password", Password, .. settings]);
        Assert.True(code == 0, said);
        proxy = await AProxy.StartAsync(Folder, ports, Ct);
        Assert.SkipWhen(proxy is null, "Nodes behind a proxy: no haproxy on this machine (apt-get install haproxy).");
        await OpenAsync(0);
        // Until it has asked both, it takes both for open.
        await Task.Delay(1000, Ct);
    }

    /// <param name="release">0 is the old one, 1 the new one.</param>
    /// <returns>How long until it was open; readers are sent to it from then on.</returns>
    public async Task<TimeSpan> OpenAsync(int release)
    {
        var watch = Stopwatch.StartNew();
        nodes[release] = await programs[release].OpenAsync([.. settings, "--urls", $"http://127.0.0.1:{ports[release]}"]);
        var taken = watch.Elapsed;
        await proxy!.SendsToAsync(nodes[release]!.Value.Address, Ct);
        return taken;
    }

    /// <summary>As systemd does.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> StopAsync(int release)
    {
        var (process, _, end) = nodes[release]!.Value;
        var watch = Stopwatch.StartNew();
        Process.Start("kill", ["-TERM", $"{process.Id}"]).Dispose();
        var (code, said) = await end;
        Assert.True(code == 0, said);
        nodes[release] = null;
        return watch.Elapsed;
    }

    /// <summary>Lines of all logs that tell of an error or hold an exception. Each process writes to a file of its own.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "logs"), "*.json"))
        {
            using var lines = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (await lines.ReadLineAsync(Ct) is { } line)
                if (line.Contains("\"@x\"", StringComparison.Ordinal) || line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"@l\":\"Fatal\"", StringComparison.Ordinal))
                    found.Add($"{Path.GetFileName(file)}: {line}");
        }
        return found;
    }

    public void Dispose()
    {
        proxy?.Dispose();
        foreach (var program in programs.Reverse()) program.Dispose();
    }
}
