using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Editors;

/// <summary>The verb <c>editors add</c>: an editor who can sign in at once, made by who may use this machine.</summary>
public static class EditorsVerb
{
    public const string Usage = "editors add EMAIL --role ROLE --password P [--name N] [--sections a,b]";

    public static async Task AddAsync(VerbContext work, CancellationToken ct)
    {
        var options = work.Options.Values;
        var email = options["email"];
        if (!new EmailAddressAttribute().IsValid(email)) throw StartRefusedException.Setting("EMAIL", email, "một địa chỉ thư điện tử");
        var (name, password) = (options.GetValueOrDefault("name", email.Split('@')[0]), options.GetValueOrDefault("password", ""));
        if (name.Length is 0 or > 120) throw StartRefusedException.Setting("--name", name, "một tên dài nhất 120 ký tự");
        if (!Enum.TryParse<Role>(options.GetValueOrDefault("role"), ignoreCase: true, out var role) || !Enum.IsDefined(role))
            throw StartRefusedException.Setting("--role", options.GetValueOrDefault("role"), string.Join(", ", Enum.GetNames<Role>()));

        await work.MigrateAsync(ct);
        var editor = new Editor { UserName = email, Email = email, DisplayName = name, CreatedAt = work.Services.GetRequiredService<TimeProvider>().UtcNow() };
        editor.Become(role, await SectionsAsync(work.Db, options.GetValueOrDefault("sections", ""), ct));
        work.Services.GetRequiredService<AuditBook>().Note(null, "editors add", AuditDeed.Created, Audited.Of(editor), to: $"Thư điện tử: {email}\nVai: {role.InVietnamese()}");
        var made = await work.Services.GetRequiredService<UserManager<Editor>>().CreateAsync(editor, password);
        if (!made.Succeeded)
            throw new StartRefusedException($"Không thêm được {email}: {string.Join(' ', made.Errors.Select(e => e.Description).Distinct())}");
        Console.WriteLine($"Đã thêm {email} ({role}).");
    }

    private static async Task<List<int>> SectionsAsync(NewsDb db, string paths, CancellationToken ct)
    {
        var wanted = paths.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var sections = await db.Categories.Where(c => c.ParentId == null).ToDictionaryAsync(c => c.Path, c => c.Id, ct);
        return wanted.FirstOrDefault(p => !sections.ContainsKey(p)) is { } unknown
            ? throw StartRefusedException.Setting("--sections", unknown, $"chuyên mục cấp một trong: {string.Join(", ", sections.Keys)}")
            : [.. wanted.Select(p => sections[p])];
    }
}
