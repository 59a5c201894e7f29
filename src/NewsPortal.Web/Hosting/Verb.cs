using NewsPortal.Data;
using NewsPortal.Watching;
using OpenTelemetry.Trace;

namespace NewsPortal.Web.Hosting;

/// <summary>What the program does instead of serving when its first argument is a word.</summary>
/// <param name="Ends">The exit code when its work is done.</param>
public record Verb(string Name, string Usage, string Says, Func<VerbContext, CancellationToken, Task> Work, int Ends = 0)
{
    /// <returns>The exit code: 0 only if all of it worked, 2 when the words make no sense, 130 when it was stopped.</returns>
    public async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var options = VerbOptions.From(VerbWords.Named(args[1..], Usage), VerbWords.NamedUsage(Usage), out var wrong);
        if (wrong.Length == 0 && VerbWords.Required(Usage).FirstOrDefault(name => string.IsNullOrEmpty(options.Values.GetValueOrDefault(name))) is { } missing) wrong = $"Thiếu {missing.ToUpperInvariant()}.";
        if (wrong.Length > 0)
        {
            Console.Error.WriteLine($"{wrong} Cách dùng: {Usage}");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            // Nothing starts the host here: asked for, it listens, and sends what it has heard when the program ends.
            _ = app.Services.GetService<TracerProvider>();
            using var span = Spans.Begin($"verb {Name}");
            await using var scope = app.Services.CreateAsyncScope();
            var work = new VerbContext(scope.ServiceProvider, options);
            await StoreRefusal.SayAsync(work.Db, work.DataFolder, () => Work(work, stop.Token));
            return Ends;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("Đã dừng. Chạy lại lệnh này để làm tiếp.");
            return 130;
        }
    }
}

public record VerbContext(IServiceProvider Services, VerbOptions Options)
{
    public NewsDb Db => Services.GetRequiredService<NewsDb>();

    public string DataFolder => Services.GetRequiredService<Settings>().DataFolder;

    public Task MigrateAsync(CancellationToken ct) => StoreStart.PrepareAsync(Db, DataFolder, stop => MissingIndices.MakeAsync(Db, stop), ct);
}
