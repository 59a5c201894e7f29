using System.Diagnostics;

namespace NewsPortal.Watching;

/// <summary>Where traces of the paper's own work begin, the source <c>NewsPortal</c>. While nobody listens, a span is null and costs a look.</summary>
public static class Spans
{
    public static readonly ActivitySource Source = new(Figures.Name);

    /// <summary>Part of what goes on already, or the first of a trace. Its name holds no title, word or address of anybody.</summary>
    public static Activity? Begin(string name) => Source.StartActivity(name);

    /// <summary>Of a failure the kind: its text may hold what somebody wrote.</summary>
    public static void Failed(this Activity? span, Exception failure) => span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
}
