using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>What a person knows a browser by, of the line with which it tells of itself: "Chrome, Windows".</summary>
public static class DeviceName
{
    // Most of them claim to be the ones after them, too.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string agent)
    {
        var known = string.Join(", ", new[] { In(Browsers, agent), In(Systems, agent) }.OfType<string>());
        return known.Length > 0 ? known : agent.Length == 0 ? "Không rõ máy nào" : agent[..Math.Min(agent.Length, EditorSession.MaxDevice)];
    }

    private static string? In((string Mark, string Name)[] all, string agent) => Array.Find(all, one => agent.Contains(one.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
