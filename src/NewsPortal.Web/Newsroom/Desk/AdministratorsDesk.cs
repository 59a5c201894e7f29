using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.AuditEntries;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>What an administrator looks after: machine, people, the log's newest.</summary>
public class AdministratorsDesk(NewsDb db, HealthCheckService health, DataDisk disk, BackupsOnDesk backups)
{
    private const int Few = 8;

    public async Task<DeskPage> FillAsync(DeskPage page, CancellationToken ct)
    {
        var report = await health.CheckHealthAsync(ct);
        // Backups have a box of their own.
        var parts = report.Entries.Where(e => e.Key != "backup").ToList();
        return page with
        {
            Machine = new(parts.TrueForAll(e => e.Value.Status == HealthStatus.Healthy), [.. parts.Select(e => Says(e.Key, e.Value))], disk.Room),
            Backups = await backups.AskAsync(withRuns: true, ct),
            People = await PeopleAsync(ct),
            Log = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Id).Take(Few)
                .Select(e => new AuditLine(e.Id, e.At, e.EditorName, e.Deed, e.Subject, e.SubjectId, e.SubjectName, e.From, e.To)).ToListAsync(ct),
        };
    }

    private async Task<People> PeopleAsync(CancellationToken ct)
    {
        var everyone = await db.Editors.Select(e => new
        {
            e.Role,
            IsSuspended = e.SuspendedAt != null,
            IsIn = e.PasswordHash != null || db.Set<IdentityUserPasskey<int>>().Any(p => p.UserId == e.Id),
            HasTwo = e.TwoFactorEnabled || db.Set<IdentityUserPasskey<int>>().Any(p => p.UserId == e.Id),
        }).ToListAsync(ct);
        var working = everyone.Where(e => !e.IsSuspended).ToList();
        return new(working.Count(e => e.IsIn), everyone.Count - working.Count, working.Count(e => !e.IsIn),
            working.Count(e => e is { IsIn: true, HasTwo: false, Role: Role.ManagingEditor or Role.ChiefEditor or Role.Administrator }));
    }

    private static string NameOf(string part) => part switch
    {
        "database" => "Cơ sở dữ liệu",
        "epoch" => "Tin mới từ cơ sở dữ liệu",
        "media" => "Kho ảnh",
        "disk" => "Ổ đĩa",
        "keys" => "Khóa niêm phong",
        "rounds" => "Việc chạy nền",
        "clock" => "Đồng hồ",
        _ => part,
    };

    private static string Says(string part, HealthReportEntry entry) => (part, entry.Status) switch
    {
        ("database", HealthStatus.Healthy) => $"Cơ sở dữ liệu trả lời trong {entry.Duration.TotalMilliseconds:0} ms",
        ("search", HealthStatus.Healthy) => "Tìm kiếm: chỉ mục đủ",
        ("search", _) => $"Tìm kiếm: {entry.Description}",
        (_, HealthStatus.Healthy) => $"{NameOf(part)}: tốt",
        _ => $"{NameOf(part)}: {entry.Description}",
    };
}
