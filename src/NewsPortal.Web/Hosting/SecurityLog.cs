using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// What happens at the doors, for who watches them: one line an event under the category NewsPortal.Security, each with a number and a name that stay. Editors
/// by their number, addresses by their network (docs/adr/0033). What strangers can cause is said thirty times a minute at most, and then counted.
/// </summary>
public sealed partial class SecurityLog(ILoggerFactory logs, TimeProvider clock)
{
    public const string Category = "NewsPortal.Security";
    private const int MostAMinute = 30;

    private readonly ILogger _log = logs.CreateLogger(Category);
    private readonly Dictionary<string, (long Since, int Said)> _said = [];

    public void HasSignedIn(HttpContext http, int editor, string how)
    {
        var network = NetworkOf(http);
        SignedIn(editor, how, network);
    }

    public void HasSignedOut(HttpContext http, int editor)
    {
        var network = NetworkOf(http);
        SignedOut(editor, network);
    }

    /// <param name="http">Where from.</param>
    /// <param name="editor">Null where the name is nobody's. The name itself may be a password that was typed in the wrong field.</param>
    /// <param name="how">Password, code or passkey.</param>
    public void HasFailed(HttpContext http, int? editor, string how)
    {
        if (MaySay(nameof(SignInFailed))) SignInFailed(editor, how, NetworkOf(http));
    }

    public void IsLockedOut(HttpContext http, int editor)
    {
        if (MaySay(nameof(LockedOut))) LockedOut(editor, NetworkOf(http));
    }

    /// <summary>A role, grants, a suspension, an invitation, a password, a second factor: what the newsroom's own log tells with its details.</summary>
    public void AccountHasChanged(int by, int editor, string deed) => AccountChanged(deed, editor, by);

    public void IsForbidden(HttpContext http, int? editor)
    {
        if (MaySay(nameof(Forbidden))) Forbidden(editor, http.Request.Method, RequestTrace.RouteOf(http), NetworkOf(http));
    }

    public void FormIsRefused(HttpContext http)
    {
        if (MaySay(nameof(FormRefused))) FormRefused(http.Request.Method, RequestTrace.RouteOf(http), NetworkOf(http));
    }

    public void IsLimited(HttpContext http, Limited what)
    {
        if (MaySay(nameof(LimitReached))) LimitReached(what, NetworkOf(http));
    }

    /// <summary>203.0.113.0/24, 2001:db8:1::/48: enough to see an attack, not enough to find a person.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "?";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var length = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        bytes.AsSpan(length).Clear();
        return $"{new IPAddress(bytes)}/{8 * length}";
    }

    private static string NetworkOf(HttpContext http) => NetworkOf(http.Connection.RemoteIpAddress);

    private bool MaySay(string what)
    {
        int left;
        lock (_said)
        {
            var now = clock.GetTimestamp();
            if (_said.TryGetValue(what, out var before) && clock.GetElapsedTime(before.Since, now) < TimeSpan.FromMinutes(1))
            {
                _said[what] = (before.Since, before.Said + 1);
                return before.Said < MostAMinute;
            }
            left = before.Said - MostAMinute;
            _said[what] = (now, 1);
        }
        if (left > 0) LeftOut(what, left);
        return true;
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Security: editor {Editor} signed in by {How} from {Network}")]
    private partial void SignedIn(int editor, string how, string network);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "Security: editor {Editor} signed out from {Network}")]
    private partial void SignedOut(int editor, string network);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Warning, Message = "Security: sign-in failed, editor {Editor}, by {How}, from {Network}")]
    private partial void SignInFailed(int? editor, string how, string network);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Warning, Message = "Security: editor {Editor} locked out after failures, the last from {Network}")]
    private partial void LockedOut(int editor, string network);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Information, Message = "Security: {Deed} of editor {Editor} by editor {By}")]
    private partial void AccountChanged(string deed, int editor, int by);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Warning, Message = "Security: editor {Editor} may not {Method} {Route}, from {Network}")]
    private partial void Forbidden(int? editor, string method, string route, string network);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "Security: form without its token refused, {Method} {Route}, from {Network}")]
    private partial void FormRefused(string method, string route, string network);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Warning, Message = "Security: limit of {What} reached, from {Network}")]
    private partial void LimitReached(Limited what, string network);

    [LoggerMessage(EventId = 4009, Level = LogLevel.Warning, Message = "Security: {What} happened {Count} times more in its minute")]
    private partial void LeftOut(string what, int count);
}
