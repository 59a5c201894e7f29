using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>The settings of docs/operations.md, read and checked once at start.</summary>
public record Settings(
    DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize, string DataFolder, bool SampleNewspaper, long ReaderCacheBytes,
    string? TelemetryKey, TimeSpan ReadsOncePer)
{
    public static Settings From(IConfiguration settings, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(settings["Data:Folder"] is { Length: > 0 } set ? set : "data", environment.ContentRootPath);
        var provider = Provided(settings["Database:Provider"]);
        var connection = settings.GetConnectionString("NewsPortal");
        if (string.IsNullOrWhiteSpace(connection))
        {
            if (provider == DatabaseProvider.SqlServer)
                throw StartRefusedException.Setting("ConnectionStrings:NewsPortal", connection, "một chuỗi kết nối SQL Server");
            // A folder may have ";" in its name.
            connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "newsportal.db") }.ConnectionString;
        }
        CheckConnection(provider, connection);
        Addresses.Check(settings);

        return new(provider, connection, Batch(settings["Database:MaxBatchSize"]), folder,
            Flag(settings, "Setup:SampleNewspaper") ?? !environment.IsProduction(),
            Bytes(settings["ReaderCache:Bytes"]),
            Key(settings["Telemetry:Key"]),
            While(settings["Reads:OncePer"]));
    }

    // The text itself is not shown: it may hold a password.
    private static void CheckConnection(DatabaseProvider provider, string connection)
    {
        try
        {
            if (provider == DatabaseProvider.SqlServer) _ = new SqlConnectionStringBuilder(connection);
            else if (new SqliteConnectionStringBuilder(connection) is { DataSource: "" or ":memory:" } or { Mode: SqliteOpenMode.Memory } or { Password.Length: > 0 })
                throw new ArgumentException("Data Source là một tệp, không mật khẩu");
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw StartRefusedException.Setting("ConnectionStrings:NewsPortal", "…", $"một chuỗi kết nối {provider} ({failure.Message})");
        }
    }

    private static DatabaseProvider Provided(string? name) => name switch
    {
        null or "" => DatabaseProvider.Sqlite,
        _ when string.Equals(name, nameof(DatabaseProvider.Sqlite), StringComparison.OrdinalIgnoreCase) => DatabaseProvider.Sqlite,
        _ when string.Equals(name, nameof(DatabaseProvider.SqlServer), StringComparison.OrdinalIgnoreCase) => DatabaseProvider.SqlServer,
        _ => throw StartRefusedException.Setting("Database:Provider", name, "Sqlite hoặc SqlServer"),
    };

    private static int? Batch(string? text) => text switch
    {
        null or "" => null,
        _ when int.TryParse(text, out var size) && size is >= 1 and <= 1000 => size,
        _ => throw StartRefusedException.Setting("Database:MaxBatchSize", text, "một số từ 1 đến 1000"),
    };

    private static long Bytes(string? text) => text switch
    {
        null or "" => 64L << 20,
        _ when long.TryParse(text, out var bytes) && bytes >= 0 => bytes,
        _ => throw StartRefusedException.Setting("ReaderCache:Bytes", text, "số byte từ 0 (tắt) trở lên"),
    };

    private static string? Key(string? text) => text switch
    {
        null or "" => null,
        { Length: >= 16 } => text,
        _ => throw StartRefusedException.Setting("Telemetry:Key", "…", "ít nhất 16 ký tự"),
    };

    private static TimeSpan While(string? text) => text switch
    {
        null or "" => TimeSpan.FromMinutes(10),
        _ when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time <= TimeSpan.FromHours(1) => time,
        _ => throw StartRefusedException.Setting("Reads:OncePer", text, "một khoảng từ 00:00:00 (đếm mọi lượt) đến 01:00:00"),
    };

    private static bool? Flag(IConfiguration settings, string key) => settings[key] switch
    {
        null or "" => null,
        var text when bool.TryParse(text, out var on) => on,
        var text => throw StartRefusedException.Setting(key, text, "true hoặc false"),
    };
}
