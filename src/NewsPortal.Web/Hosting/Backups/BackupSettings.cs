using System.Globalization;
using NewsPortal.Data;
using NewsPortal.Moving.Backups;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>When the program makes backups by itself, where, and which it keeps.</summary>
/// <param name="At">The hour in Vietnam; null makes none.</param>
public sealed record BackupSettings(TimeOnly? At, string Folder, BackupKeeping Keeping, ServerFolder ServerFolder)
{
    /// <summary>On by itself where a newsroom works on the embedded database: who does nothing has backups all the same. A server has a plan of its own.</summary>
    public static BackupSettings From(IConfiguration settings, IHostEnvironment environment, DatabaseProvider provider, string dataFolder) => new(
        Hour(settings["Backup:At"], environment.IsDevelopment() || provider == DatabaseProvider.SqlServer ? null : new TimeOnly(3, 0)),
        Path.GetFullPath(settings["Backup:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(dataFolder, "backups"), environment.ContentRootPath),
        Kept(settings["Backup:Keep"]),
        new(settings["Backup:ServerFolder"] is { Length: > 0 } server ? server : null));

    private static TimeOnly? Hour(string? text, TimeOnly? otherwise) => text switch
    {
        null => otherwise,
        "" or "off" => null,
        _ when TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => at,
        _ => throw StartRefusedException.Setting("Backup:At", text, "giờ Việt Nam như 03:00, hoặc off"),
    };

    private static BackupKeeping Kept(string? text)
    {
        if (text is null or "") return BackupKeeping.Usual;
        var numbers = text.Split(',').Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 1000 ? n : -1).ToArray();
        return numbers is [>= 1, >= 0, >= 0]
            ? new(numbers[0], numbers[1], numbers[2])
            : throw StartRefusedException.Setting("Backup:Keep", text, "số ngày (từ 1), số tuần, số tháng, như 7,4,12");
    }
}
