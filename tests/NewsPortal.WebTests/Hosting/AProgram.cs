using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The program itself, as a process, in Production, on an empty data folder of its own.</summary>
public sealed class AProgram : IDisposable
{
    private readonly List<Process> opened = [];

    public string Folder { get; init; } = Directory.CreateTempSubdirectory("newsportal-start-").FullName;

    /// <summary>Of another version, published or in the build folder of its source; else this one's.</summary>
    public string Dll { get; init; } = typeof(Program).Assembly.Location;

    /// <summary>How long it may be open: whatever a test has forgotten to stop ends by itself.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(2);

    public string Database => Path.Combine(Folder, "newsportal.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Runs it to its end.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        using var process = Start(words);
        return await EndAsync(process);
    }

    /// <summary>The one line that a refused start or verb says, having ended with 1.</summary>
    public async Task<string> RefusalAsync(params string[] words)
    {
        var (code, output) = await RunAsync(words);
        Assert.True(code == 1, $"{code}: {output}");
        return Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Opens the paper; ends when it says where.</summary>
    public async Task<(Process Process, Uri Address, Task<(int Code, string Output)> End)> OpenAsync(params string[] words)
    {
        var process = Start(words);
        opened.Add(process);
        while (await process.StandardOutput.ReadLineAsync(Ct) is { } line)
            if (line.Split(" ở http://") is [_, var address]) return (process, new Uri($"http://{address}"), EndAsync(process));
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Ct));
    }

    /// <summary>Starts a verb that is at work beside others.</summary>
    public (Process Process, Task<(int Code, string Output)> End) Begin(params string[] words)
    {
        var process = Start(words);
        opened.Add(process);
        return (process, EndAsync(process));
    }

    /// <summary>Starts it and pulls the plug.</summary>
    public async Task KillWhileOpeningAsync(TimeSpan after, params string[] words)
    {
        using var process = Start(words);
        var end = EndAsync(process);
        await Task.Delay(after, Ct);
        process.Kill();
        await end;
    }

    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ct);
    }

    public void Dispose()
    {
        foreach (var process in opened)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    // Where its wwwroot is.
    private string Home => Dll == typeof(Program).Assembly.Location ? Path.Combine(Repository.Root, "src", "NewsPortal.Web")
        : Path.GetDirectoryName(Dll)! is var folder && Directory.Exists(Path.Combine(folder, "wwwroot")) ? folder
        : Path.Combine(folder, "..", "..", "..");

    private Process Start(string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Home,
        };
        start.ArgumentList.Add(Dll);
        foreach (var word in words) start.ArgumentList.Add(word);
        if (!words.Contains("--Data:Folder")) start.Environment["Data__Folder"] = Folder;
        if (!words.Contains("--urls")) start.Environment["urls"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start)!;
    }

    private async Task<(int Code, string Output)> EndAsync(Process process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Longest);
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, string.Concat(await output));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
