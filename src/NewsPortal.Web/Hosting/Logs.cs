using System.Collections.Concurrent;
using System.Globalization;
using NewsPortal.Data;
using Serilog;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NewsPortal.Web.Hosting;

/// <summary>Where the program says what it does: the console, and a file a day in the data folder, a JSON object a line. Nothing about readers goes there.</summary>
public static class Logs
{
    // Both, for two weeks at most: a day on which everything fails fills no disk.
    private const long MostBytes = 64 << 20;
    private const int MostFiles = 28;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public static void AddLogs(this WebApplicationBuilder builder, Settings settings, TelemetrySettings telemetry)
    {
        // Serilog stands for all of them, or, with a collector, writes to those that are left: the collector's alone.
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(log => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // Keys lie in the database, whose protection is the operator's; the framework would warn of it at every first start.
            // Those that cannot be written refuse the start.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Fatal)
            // It writes nothing that we keep, and while it may write it makes a trace and a scope for every request.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            // A line for each connection past the limit: a flood of them would fill the disk. /metrics counts them.
            .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel.Connections", LogEventLevel.Error)
            // A backup that is too old would be a line at every probe; the desk says it.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Error)
            // A command that failed is logged once, by whoever asked for it.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            // A refused, hindered or broken off start says its one line in Program.
            .Filter.ByExcluding(e => e.Exception is StartRefusedException or OperationCanceledException)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(new RenderedCompactJsonFormatter(), Path.Combine(settings.DataFolder, "logs", "newsportal-.json"), rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: MostBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: MostFiles, retainedFileTimeLimit: Kept)
            .ReadSettings(builder.Configuration),
            // Of several programs in one process (a backup is looked through beside the paper, tests) each writes to its own log.
            preserveStaticLogger: true,
            writeToProviders: telemetry.Otlp is not null);
    }

    public static void SayWhereItIs(this WebApplication app)
    {
        foreach (var address in app.Urls) Console.WriteLine($"Tòa báo mở cửa ở {address}");
        if (app.Environment.IsProduction() && new Uri(app.Services.GetRequiredService<Site>().Url).IsLoopback)
            Console.WriteLine("Chưa đặt Site:Url: liên kết chính tắc, bản tin và sơ đồ trang đang mang địa chỉ của máy này.");
    }

    private static void ReadSettings(this LoggerConfiguration log, IConfiguration settings)
    {
        // Of a sink that it does not know the library only murmurs, and goes on without it.
        var murmurs = new ConcurrentQueue<string>();
        SelfLog.Enable(murmurs.Enqueue);
        try
        {
            log.ReadFrom.Configuration(settings);
        }
        catch (Exception failure) when (failure is not StartRefusedException)
        {
            throw Refused(settings, failure.Message, failure);
        }
        finally
        {
            SelfLog.Disable();
        }
        // Each begins with the hour.
        if (murmurs.TryPeek(out var murmur)) throw Refused(settings, murmur[(murmur.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }

    private static StartRefusedException Refused(IConfiguration settings, string reason, Exception? inner = null)
    {
        var line = reason.Split(" Candidate methods")[0].Split('\n')[0].Trim();
        // The library names what it stumbled over, not where it stood.
        (string key, string? holds) = settings.GetSection("Serilog").AsEnumerable()
            .Where(s => s.Value is { Length: > 0 } value && line.Contains(value, StringComparison.Ordinal))
            .OrderByDescending(s => s.Value!.Length).Select(s => (s.Key, s.Value)).FirstOrDefault(("Serilog", "…"));
        return StartRefusedException.Setting(key, holds, key.Split(':') switch
        {
            [_, "MinimumLevel", ..] => string.Join(", ", Enum.GetNames<LogEventLevel>()),
            [_, "WriteTo", _, "Name"] => $"Console, Debug hoặc File, với các Args của nó ({line})",
            _ => $"điều mà Serilog.Settings.Configuration hiểu ({line})",
        }, inner);
    }
}
