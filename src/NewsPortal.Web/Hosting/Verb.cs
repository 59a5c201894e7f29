using System.Globalization;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>What the program does instead of serving when its first argument is a word.</summary>
/// <param name="Ends">The exit code when its work is done.</param>
public record Verb(string Name, string Usage, string Says, Func<VerbContext, CancellationToken, Task> Work, int Ends = 0)
{
    /// <returns>The exit code: 0 only if all of it worked, 2 when the words make no sense, 130 when it was stopped.</returns>
    public async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (VerbOptions.From(VerbWords.Named(args[1..], Usage), VerbWords.NamedUsage(Usage)) is not { } options)
        {
            Console.Error.WriteLine($"Cách dùng: {Usage}");
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
            await using var scope = app.Services.CreateAsyncScope();
            await Work(new(scope.ServiceProvider, options), stop.Token);
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

    public Task MigrateAsync(CancellationToken ct) =>
        StoreStart.PrepareAsync(Db, Services.GetRequiredService<Settings>().DataFolder, fill: null, ct);
}

/// <summary>The words after a verb, as <c>--name value</c>.</summary>
public record VerbOptions(IReadOnlyDictionary<string, string> Values)
{
    /// <returns>Null when a word is not an option of the usage line, or has no value.</returns>
    public static VerbOptions? From(string[] words, string usage)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length || !words[i].StartsWith("--", StringComparison.Ordinal)) return null;
            // "--Key:Name value" is a setting, which the configuration has read already.
            if (words[i].Contains(':')) continue;
            if (!usage.Contains($"{words[i]} ", StringComparison.Ordinal)) return null;
            values[words[i][2..]] = words[i + 1];
        }
        return new(values);
    }

    /// <exception cref="StartRefusedException">It is missing or not a number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public int Number(string name, int least, int most, int? otherwise = null)
    {
        if (!Values.TryGetValue(name, out var text)) text = otherwise?.ToString(CultureInfo.InvariantCulture);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw StartRefusedException.Setting($"--{name}", text, $"một số từ {least} đến {most}");
    }
}
