using System.Text.RegularExpressions;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Security;

/// <summary>docs/security.md names tests and files as its proofs: they are there.</summary>
public partial class SecurityDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public void Each_test_that_it_names_is_there()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var named = Named().Matches(Document).Select(m => (Class: m.Groups["class"].Value, Method: m.Groups["method"].Value)).Distinct().ToList();

        Assert.True(named.Count > 60, $"{named.Count}");
        Assert.DoesNotContain(named, n => !tests.Exists(t => Regex.IsMatch(t, $@"\bclass {n.Class}\b") && (n.Method.Length == 0 || Regex.IsMatch(t, $@"\b{n.Method}\("))));
    }

    [Fact]
    public void Each_file_that_it_names_is_there() => Assert.DoesNotContain(PathNamed().Matches(Document).Select(m => m.Groups["path"].Value).Distinct(),
        path => !Path.Exists(Path.Combine(Repository.Root, path)));

    [Fact]
    public void Every_requirement_of_levels_one_and_two_stands_in_it_once()
    {
        // How many each chapter of ASVS 5.0.0 has of them.
        (int Chapter, int Many)[] chapters = [(1, 27), (2, 11), (3, 19), (4, 10), (5, 9), (6, 35), (7, 18), (8, 7), (9, 7), (10, 29), (11, 14), (12, 9), (13, 13), (14, 9), (15, 13), (16, 16), (17, 7)];
        var stand = Requirement().Matches(Document).Select(m => m.Groups["number"].Value).ToList();

        Assert.Empty(stand.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(chapters, chapters.Select(c => (c.Chapter, stand.Count(n => n.StartsWith($"{c.Chapter}.", StringComparison.Ordinal)))));
    }

    // `SignInTests` or `SignInTests.Who_knocks_too_often_waits`.
    [GeneratedRegex(@"`(?<class>[A-Z]\w+(?:Tests|Matrix|Rules|BadInput))(?:\.(?<method>\w+))?`")]
    private static partial Regex Named();

    [GeneratedRegex(@"`(?<path>(?:src|docs|tests)/[\w./-]+)`")]
    private static partial Regex PathNamed();

    [GeneratedRegex(@"^\| (?<number>\d+\.\d+\.\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Requirement();
}
