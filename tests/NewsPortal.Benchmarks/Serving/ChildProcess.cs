using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>A server of its own process, with what it took so far. It ends with its block.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    public double CpuMilliseconds => _process.TotalProcessorTime.TotalMilliseconds;

    public double ResidentMegabytes => StatusMegabytes("VmRSS");

    public double MostResidentMegabytes => StatusMegabytes("VmHWM");

    /// <summary>Starts it and asks until it answers.</summary>
    /// <param name="first">The page asked for: its first answer is the end of the start.</param>
    public static async Task<(ChildProcess Server, TimeSpan Start)> StartAsync(
        string file, IEnumerable<string> arguments, string folder, int port, IReadOnlyDictionary<string, string> environment, string first = "/")
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var begun = Stopwatch.GetTimestamp();
        var server = new ChildProcess(Leavings.Start(start), new Uri($"http://127.0.0.1:{port}"));
        try
        {
            await server.AnswersAsync(first);
            return (server, Stopwatch.GetElapsedTime(begun));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task AnswersAsync(string first)
    {
        using var reader = new HttpClient { BaseAddress = Address, Timeout = Longest };
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Longest; await Task.Delay(5))
        {
            if (_process.HasExited) throw new InvalidOperationException($"{_process.StartInfo.FileName} ended with {_process.ExitCode}: {await _errors}");
            try
            {
                using var answer = await reader.GetAsync(first);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }
        }
        throw new TimeoutException($"{_process.StartInfo.FileName} does not answer at {Address}.");
    }

    private double StatusMegabytes(string line) => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(line, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture) / 1024;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited && SendSignal(_process.Id, Terminate) == 0) await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(15_000));
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        Leavings.Forget(_process);
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
