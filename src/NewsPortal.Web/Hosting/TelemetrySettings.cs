using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>Where traces, figures and log lines go besides this machine, and which requests have a line.</summary>
/// <param name="Otlp">A collector that speaks OTLP; null sends nothing anywhere.</param>
/// <param name="LogsAllRequests">Each that reached the pipeline; else those of the newsroom, and those that failed or were slow.</param>
public sealed record TelemetrySettings(Uri? Otlp, bool LogsAllRequests)
{
    private const int Grpc = 4317;

    /// <summary>By port, as collectors listen: gRPC on 4317, HTTP with protobuf on every other.</summary>
    public bool IsGrpc => Otlp?.Port == Grpc;

    public static TelemetrySettings From(IConfiguration settings) => new(Collector(settings["Telemetry:Otlp"]), settings["Telemetry:RequestLog"] switch
    {
        null or "" or "notable" => false,
        "all" => true,
        var other => throw StartRefusedException.Setting("Telemetry:RequestLog", other, "notable hoặc all"),
    });

    /// <summary>Where that kind of news goes: over HTTP each has an address of its own.</summary>
    /// <param name="signal"><c>traces</c>, <c>metrics</c> or <c>logs</c>.</param>
    public Uri Of(string signal) => IsGrpc ? Otlp! : new Uri($"{Otlp!.AbsoluteUri.TrimEnd('/')}/v1/{signal}");

    private static Uri? Collector(string? text) => text switch
    {
        null or "" => null,
        _ when Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", UserInfo: "" } => address,
        _ => throw StartRefusedException.Setting("Telemetry:Otlp", text, "địa chỉ của bộ thu OTLP, như http://127.0.0.1:4318 (HTTP) hoặc http://127.0.0.1:4317 (gRPC)"),
    };
}
