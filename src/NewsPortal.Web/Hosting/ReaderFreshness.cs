using Microsoft.Extensions.Primitives;

namespace NewsPortal.Web.Hosting;

/// <summary>How long others may keep a reader page.</summary>
public static class ReaderFreshness
{
    // A cache between paper and readers asks every three seconds, and gives what it has for two more while it asks: what is withdrawn is gone from there
    // within five, and a page that everybody wants costs the paper one request in three seconds and place. Longer would save next to nothing more.
    private const int Shared = 3;
    private const int WhileAsking = 2;

    /// <summary>For an editor who is signed in: nobody else may be given this answer, for it can be newer than what others have.</summary>
    public static readonly StringValues OwnOnly = "private, no-cache";

    private static readonly StringValues[] BySecondsLeft = [.. Enumerable.Range(0, Shared + WhileAsking + 1).Select(left => new StringValues(Said(left)))];

    /// <summary>Browsers ask each time; a CDN may keep the page for some seconds, but never past the second at which another edition is out by itself.</summary>
    public static StringValues Until(DateTime end, DateTime now) => BySecondsLeft[(int)Math.Clamp((end - now).TotalSeconds, 0, Shared + WhileAsking)];

    private static string Said(int left)
    {
        var shared = Math.Min(Shared, left);
        return left > shared ? $"public, max-age=0, s-maxage={shared}, stale-while-revalidate={left - shared}" : $"public, max-age=0, s-maxage={shared}";
    }
}
