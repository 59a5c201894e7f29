using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>Processes and folders of a measurement. They go with their block, and with this program however it ends: broken off as well.</summary>
public static class Leavings
{
    private static readonly ConcurrentDictionary<Process, bool> Processes = new();
    private static readonly ConcurrentDictionary<string, bool> Folders = new();
    private static readonly List<PosixSignalRegistration> Signals = [];

    public static void ClearAtTheEnd()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear();
        // By itself the runtime would be gone at once.
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
            Signals.Add(PosixSignalRegistration.Create(signal, _ => Environment.Exit(130)));
    }

    public static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        Processes[process] = true;
        return process;
    }

    public static void Forget(Process process) => Processes.TryRemove(process, out _);

    public static string MakeFolder(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"newsportal-{name}-").FullName;
        Folders[folder] = true;
        return folder;
    }

    public static void Delete(string folder)
    {
        Directory.Delete(folder, recursive: true);
        Folders.TryRemove(folder, out _);
    }

    // What was measuring goes on meanwhile, and clears some of it itself.
    private static void Clear()
    {
        foreach (var process in Processes.Keys)
        {
            try
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
            catch (InvalidOperationException)
            {
                // Ended and let go of already.
            }
        }
        foreach (var folder in Folders.Keys)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Gone already, or going.
            }
        }
    }
}
