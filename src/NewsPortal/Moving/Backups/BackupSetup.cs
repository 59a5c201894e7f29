using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsPortal.Moving.Backups;

/// <summary>Puts what makes, keeps and restores backups into a program.</summary>
public static class BackupSetup
{
    internal static void AddBackups(this IServiceCollection services)
    {
        services.TryAddSingleton(new ServerFolder(null));
        services.AddScoped<BackupBook>();
        services.AddScoped<BackupAge>();
        services.AddScoped<SqlServerBackup>();
        services.AddScoped<Backup>();
        services.AddScoped<Restoration>();
        services.AddScoped<BackupSchedule>();
        services.AddScoped<BackupRetention>();
    }
}
