using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Moving.Backups;
using NewsPortal.Web.Hosting.Backups;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>"Sao lưu": how old the newest good backup is, and what became of the last ones.</summary>
/// <param name="At">The hour of the schedule; null where there is none.</param>
/// <param name="Runs">For administrators alone: they say where things lie.</param>
public record BackupsBox(BackupState State, TimeOnly? At, IReadOnlyList<BackupLine> Runs)
{
    public string Says => State switch
    {
        { WantsAHand: true } when At is not null => "Cần xem lại",
        { Age: null } => "Chưa có bản nào đã kiểm tra",
        _ => "Ổn",
    };

    public bool IsGood => Says == "Ổn";

    public string? Age => State.Age is { } age ? AgeOf(age) : null;

    /// <summary>"của 3 giờ trước", "của 2 ngày trước".</summary>
    public static string AgeOf(TimeSpan age) => age switch
    {
        { TotalHours: < 1 } => $"của {(int)age.TotalMinutes} phút trước",
        { TotalHours: < 48 } => $"của {(int)age.TotalHours} giờ trước",
        _ => $"của {(int)age.TotalDays} ngày trước",
    };
}

/// <summary>One backup, as the desk lists it.</summary>
public record BackupLine(DateTime StartedAt, string Machine, string File, long Bytes, DateTime? MadeAt, DateTime? VerifiedAt, string Failure)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    public string Size => Bytes >= 1 << 30
        ? string.Create(Culture, $"{Bytes / (double)(1 << 30):0.0} GB")
        : string.Create(Culture, $"{Bytes / (double)(1 << 20):0.0} MB");

    public string Says => this switch
    {
        { Failure.Length: > 0 } => "Hỏng",
        { VerifiedAt: not null } => "Đã kiểm tra",
        { MadeAt: not null } => "Chưa kiểm tra",
        _ => "Đang làm",
    };
}

/// <summary>Asks for the box, and tells those who can see to it when no good backup is new enough.</summary>
public class BackupsOnDesk(NewsDb db, BackupAge age, BackupSettings settings) : IIncidentSource
{
    private const int Few = 7;

    // The box and the incidents of one desk ask the same.
    private Task<BackupState>? _state;

    public async Task<BackupsBox> AskAsync(bool withRuns, CancellationToken ct) => new(await StateAsync(ct), settings.At, !withRuns ? [] :
        await db.BackupRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).Take(Few)
            .Select(r => new BackupLine(r.StartedAt, r.Machine, r.File, r.Bytes, r.MadeAt, r.VerifiedAt, r.Failure)).ToListAsync(ct));

    public async Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct)
    {
        if (settings.At is null || !scene.Me.MaySeeEditors) return [];
        var state = await StateAsync(ct);
        return state switch
        {
            { LastFailure.Length: > 0 } => [new("Bản sao lưu gần nhất hỏng", state.LastFailure, null)],
            { IsTooOld: true, Age: { } old } => [new("Bản sao lưu dùng được đã cũ", BackupsBox.AgeOf(old), null)],
            { IsTooOld: true } => [new("Chưa có bản sao lưu nào dùng được", "xem tệp nhật ký của máy chủ, và thư mục sao lưu", null)],
            _ => [],
        };
    }

    private Task<BackupState> StateAsync(CancellationToken ct) => _state ??= age.AskAsync(ct);
}
