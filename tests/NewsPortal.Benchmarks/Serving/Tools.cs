using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>What the measurement needs of the machine beside .NET: commands, and doors that nobody stands in.</summary>
public static class Tools
{
    private const int FirstPort = 24_500;
    private static int _ports = FirstPort;

    /// <summary>False, with one line that says what to do, where a tool is missing.</summary>
    public static bool AreThere(params string[] tools)
    {
        var missing = tools.Where(t => PathOf(t) is null).ToList();
        if (missing.Count > 0) Console.Error.WriteLine($"{string.Join(" and ", missing)} missing: apt-get install {string.Join(' ', missing)}");
        return missing.Count == 0;
    }

    /// <summary>Debian keeps servers where an ordinary user's path does not lead.</summary>
    public static string? PathOf(string tool) => $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin".Split(':')
        .Select(f => Path.Combine(f, tool)).FirstOrDefault(File.Exists);

    public static int FreePort()
    {
        while (true)
        {
            try
            {
                using var door = new TcpListener(IPAddress.Loopback, ++_ports);
                door.Start();
                return _ports;
            }
            catch (SocketException)
            {
                // Somebody's: the next one.
            }
        }
    }

    /// <exception cref="InvalidOperationException">It ended with anything but 0.</exception>
    public static Task<string> RunAsync(string file, params string[] arguments) => RunInAsync(Environment.CurrentDirectory, file, arguments);

    /// <inheritdoc cref="RunAsync"/>
    public static async Task<string> RunInAsync(string folder, string file, params string[] arguments)
    {
        using var process = Leavings.Start(new ProcessStartInfo(PathOf(file) ?? file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Leavings.Forget(process);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)}: {await output}{await errors}");
    }
}
