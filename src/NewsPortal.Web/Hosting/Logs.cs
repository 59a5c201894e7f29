using System.Globalization;
using Microsoft.AspNetCore.Connections;
using NewsPortal.Data;
using Serilog;
using Serilog.Events;

namespace NewsPortal.Web.Hosting;

/// <summary>Where the program says what it does: the console, and a file a day in the data folder. Nothing about readers goes there.</summary>
public static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder, Settings settings) =>
        builder.Services.AddSerilog(log => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // Keys lie in the data folder, whose protection is the operator's; the framework would warn of it at every first start.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A command that failed is logged once, by whoever asked for it.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            // A refused, hindered or broken off start says its one line in Program.
            .Filter.ByExcluding(e => e.Exception is StartRefusedException or OperationCanceledException or IOException { InnerException: AddressInUseException })
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(Path.Combine(settings.DataFolder, "logs", "newsportal-.log"), formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14)
            .ReadFrom.Configuration(builder.Configuration));

    /// <summary>One line a request that failed or was slow; ordinary ones are for metrics. No address of a reader, no query.</summary>
    public static void UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(o =>
    {
        o.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";
        // A reader who left before the page was ready is no failure.
        o.GetLevel = (http, elapsed, failure) => http.RequestAborted.IsCancellationRequested ? LogEventLevel.Debug
            : failure is not null ? LogEventLevel.Error
            : elapsed > 1000 ? LogEventLevel.Warning : LogEventLevel.Debug;
    });

    public static void SayWhereItIs(this WebApplication app)
    {
        foreach (var address in app.Urls) Console.WriteLine($"Tòa báo mở cửa ở {address}");
        if (app.Environment.IsProduction() && new Uri(app.Services.GetRequiredService<Site>().Url).IsLoopback)
            Console.WriteLine("Chưa đặt Site:Url: liên kết chính tắc, bản tin và sơ đồ trang đang mang địa chỉ của máy này.");
    }
}
