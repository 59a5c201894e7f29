using System.Diagnostics;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>A disk of a few hundred kilobytes, which a test can fill. Where this user may not mount one, the test is skipped.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsportal-disk-").FullName;

    public static async Task<SmallDisk> OfAsync(string size)
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Folder) == 0) return disk;
        Directory.Delete(disk.Folder);
        Assert.Skip("Needs to mount a small disk (tmpfs): Linux, as root.");
        return disk;
    }

    /// <summary>Takes all the room that is left.</summary>
    /// <returns>What to dispose of so that there is room again.</returns>
    public IDisposable Fill() => new Ballast(Path.Combine(Folder, "day-dia"));

    /// <summary>Nothing can be written there until <see cref="LetAsync"/>; nothing there may be open to be written.</summary>
    public async Task LockAsync() => Assert.Equal(0, await RunAsync("mount", "-o", "remount,ro", Folder));

    public async Task LetAsync() => Assert.Equal(0, await RunAsync("mount", "-o", "remount,rw", Folder));

    public async ValueTask DisposeAsync()
    {
        // Lazily: connections of the program's contexts stay open while they rest, and a test's host may keep its contexts.
        await RunAsync("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static async Task<int> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private sealed class Ballast : IDisposable
    {
        private readonly string path;

        public Ballast(string path)
        {
            this.path = path;
            using var file = File.Create(path, bufferSize: 1);
            var page = new byte[4096];
            Assert.Throws<IOException>(Write);

            void Write()
            {
                while (true) file.Write(page);
            }
        }

        public void Dispose() => File.Delete(path);
    }
}
