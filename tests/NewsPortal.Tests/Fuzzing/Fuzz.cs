using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>
/// Gives one part of the program inputs for as long as the switches say (docs/security.md, "Fuzzing"). What fails is made smaller in the rest of that time and put into a file; its seed
/// and its first bytes stand in the message. The input at work lies in a file, too: what ends the whole process can be read there.
/// </summary>
/// <param name="target">Names its files.</param>
/// <param name="patience">An input that takes longer has hung, and fails the run; on a machine that has no time for us it may take ten times that.</param>
/// <param name="write">An input as bytes of a file.</param>
/// <param name="read">The same, back.</param>
internal sealed class Fuzz<T>(string target, TimeSpan patience, Func<T, byte[]> write, Func<byte[], T> read)
{
    private const int MostPrinted = 3_000;

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "newsportal-fuzz");

    private readonly Lock _one = new();
    private (long Began, TimeSpan Worked, byte[] Input)? _now;
    private (TimeSpan Took, byte[] Input) _slowest = (TimeSpan.Zero, []);
    private long _tried;
    private int _failed;

    public async Task RunAsync(Gen<T> inputs, Action<T> check)
    {
        Directory.CreateDirectory(Folder);
        if (Environment.GetEnvironmentVariable("NEWSPORTAL_FUZZ_INPUT") is { Length: > 0 } file)
        {
            check(read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
            return;
        }
        var atWork = Path.Combine(Folder, $"{target}-{Environment.ProcessId}.at-work");
        using var handle = File.OpenHandle(atWork, FileMode.Create, FileAccess.Write, FileShare.Read);
        var done = Task.Factory.StartNew(() => inputs.Sample(input => Try(input, check, handle), seed: Seed, time: Seconds, threads: 1, print: Print),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (await Task.WhenAny(done, Task.Delay(500, TestContext.Current.CancellationToken)) != done) FailIfHung();
        await done;
        handle.Dispose();
        File.Delete(atWork);
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{target}: {_tried:N0} inputs in {Seconds} s; {_slowest.Took.TotalMilliseconds:N0} ms for {_slowest.Input.Length:N0} bytes, {Keep("slowest", _slowest.Input)}"));
    }

    private static int Seconds => int.TryParse(Environment.GetEnvironmentVariable("NEWSPORTAL_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 10;

    // Of one input: it is tried first, then others. Without it no two runs try the same.
    private static string? Seed => Environment.GetEnvironmentVariable("NEWSPORTAL_FUZZ_SEED") is { Length: > 0 } seed ? seed : null;

    private void Try(T input, Action<T> check, Microsoft.Win32.SafeHandles.SafeFileHandle atWork)
    {
        var (bytes, began) = (write(input), Stopwatch.GetTimestamp());
        RandomAccess.SetLength(atWork, bytes.Length);
        RandomAccess.Write(atWork, bytes, 0);
        lock (_one) _now = (began, Environment.CpuUsage.TotalTime, bytes);
        try
        {
            check(input);
        }
        catch (Exception) when (Interlocked.Exchange(ref _failed, 1) == 0)
        {
            // A run of ten minutes makes it smaller until its end: who waits may look at once.
            Keep("first-failed", bytes);
            throw;
        }
        finally
        {
            lock (_one)
            {
                (_now, _tried) = (null, _tried + 1);
                if (Stopwatch.GetElapsedTime(began) is var took && took > _slowest.Took) _slowest = (took, bytes);
            }
        }
    }

    private void FailIfHung()
    {
        byte[]? hung = null;
        lock (_one)
            if (_now is { } now && Stopwatch.GetElapsedTime(now.Began) is var took && took > patience && (Environment.CpuUsage.TotalTime - now.Worked > patience || took > 10 * patience)) hung = now.Input;
        if (hung is not null) Assert.Fail($"{target}: not done after {patience.TotalSeconds} s. {Print(hung)}");
    }

    private string Print(T input) => Print(write(input));

    private string Print(byte[] input) => $"NEWSPORTAL_FUZZ_INPUT={Keep("failed", input)} tries it alone. {input.Length} bytes: {Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, MostPrinted)))}";

    private string Keep(string what, byte[] input)
    {
        var file = Path.Combine(Folder, $"{target}-{what}-{Environment.ProcessId}");
        File.WriteAllBytes(file, input);
        return file;
    }
}

/// <summary>Texts, halves of surrogate pairs among them: files of UTF-16.</summary>
internal static class FuzzedText
{
    public static Fuzz<string> Of(string target, int patience = 20) => new(target, TimeSpan.FromSeconds(patience),
        text => System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray(),
        bytes => new(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(bytes.AsSpan())));

    /// <summary>The same dice for the same text, in every process.</summary>
    public static Random Dice(string text) => new(text.Aggregate(17, (hash, c) => unchecked(hash * 31 + c)));
}
