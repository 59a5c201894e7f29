using NewsPortal.Data;
using NewsPortal.Web.Hosting;

try
{
    var verb = Verbs.Named(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = verb is null ? args : VerbWords.Settings(args), ContentRootPath = OwnFolder() });
    builder.AddNewsPortal();

    await using var app = builder.Build();
    if (verb is not null) return await verb.RunAsync(app, args);

    app.UseNewsPortal();
    app.SayAtStart();
    try
    {
        await app.StartAsync();
    }
    catch (StartRefusedException)
    {
        // The rounds have begun when the doors turn out to be stuck; they end before what they work with is gone.
        await app.StopAsync();
        throw;
    }
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
catch (OperationCanceledException)
{
    // Ctrl-C before the paper was open.
    return 130;
}
catch (Exception unreadable) when (unreadable is InvalidDataException or DirectoryNotFoundException)
{
    Console.Error.WriteLine($"Không đọc được cấu hình: {unreadable.Message} {unreadable.InnerException?.Message}".ReplaceLineEndings(" "));
    return 1;
}

// Started from somewhere else (systemd-run, cron), the settings beside the program are its settings all the same.
static string? OwnFolder() => File.Exists("appsettings.json") || !File.Exists(Path.Combine(AppContext.BaseDirectory, "appsettings.json")) ? null : AppContext.BaseDirectory;

public partial class Program;
