using System.Text.RegularExpressions;
using NewsPortal.Moving.WordPress;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>Drafts and passwords of an old paper, put aside while it is moved in.</summary>
public sealed partial class ItemSpoolTests
{
    [Fact]
    public void What_is_put_aside_is_read_again_and_has_no_name_that_anybody_could_open()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "Only Linux tells which files a program has open.");
        using var spool = new ItemSpool();
        var (first, _) = spool.Put(new() { Id = 1, Title = "Có mật khẩu", Password = "sông quê" });
        spool.Put(new() { Id = 2 });

        Assert.Equal((1, "sông quê"), (spool.Read(first).Id, spool.Read(first).Password));
        var open = Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(f => new FileInfo(f).LinkTarget ?? "").Where(path => Spool().IsMatch(path)).ToList();
        Assert.NotEmpty(open);
        Assert.All(open, path => Assert.EndsWith(" (deleted)", path, StringComparison.Ordinal));
    }

    [GeneratedRegex("/newsportal-[0-9a-f]{32}( .*)?$")]
    private static partial Regex Spool();
}
