namespace NewsPortal.WebTests.Security;

/// <summary>What a cookie of this paper is like: none for scripts, none over http, none for other hosts, none sent along from other sites.</summary>
internal static class CookieFlags
{
    public static IEnumerable<string> WrongIn(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Where(c => !IsRight(c)).Select(c => $"sets {c}") : [];

    public static bool IsRight(string cookie)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        var flags = parts.Skip(1).Select(p => p.ToLowerInvariant()).ToList();
        return parts[0].StartsWith("__Host-newsroom", StringComparison.Ordinal)
            && flags.Contains("secure") && flags.Contains("httponly") && flags.Contains("path=/") && (flags.Contains("samesite=lax") || flags.Contains("samesite=strict"))
            && !flags.Exists(f => f.StartsWith("domain", StringComparison.Ordinal));
    }
}
