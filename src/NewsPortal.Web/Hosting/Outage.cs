using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>Work that goes round and fails: said when it begins to and when it works again, not at every round in between.</summary>
public sealed partial class Outage(ILogger log, string what)
{
    private string? _reason;

    public void GoesOn(Exception failure)
    {
        var reason = StoreRefusal.Reason(failure) ?? failure.Message;
        if (reason == _reason) return;
        _reason = reason;
        // A disk or a database says enough in a line; anything else is for a programmer, who needs to see where.
        Fails(StoreRefusal.Reason(failure) is null ? failure : null, what, reason);
    }

    public void Over()
    {
        if (_reason is null) return;
        _reason = null;
        Works(what);
    }

    [LoggerMessage(LogLevel.Error, "{What} fails and is tried again until it works: {Reason}")]
    private partial void Fails(Exception? failure, string what, string reason);

    [LoggerMessage(LogLevel.Information, "{What} works again.")]
    private partial void Works(string what);
}
