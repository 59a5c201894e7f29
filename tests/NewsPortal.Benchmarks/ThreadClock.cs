using System.Runtime.InteropServices;

namespace NewsPortal.Benchmarks;

/// <summary>Processor time of the thread that asks, in milliseconds: what others do on this machine, or in this program, is not in it. Linux and macOS.</summary>
public static class ThreadClock
{
    private static readonly int Id = OperatingSystem.IsMacOS() ? 16 : 3; // CLOCK_THREAD_CPUTIME_ID

    public static double Now => Get(Id, out var time) == 0 ? time.Seconds * 1e3 + time.Nanoseconds / 1e6 : throw new PlatformNotSupportedException();

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Get(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(nint Seconds, nint Nanoseconds);
}
