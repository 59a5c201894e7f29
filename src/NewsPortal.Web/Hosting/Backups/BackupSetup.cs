namespace NewsPortal.Web.Hosting.Backups;

/// <summary>Puts the schedule of backups, their settings and their verification into the program.</summary>
public static class BackupSetup
{
    public static void AddBackups(this WebApplicationBuilder builder, Settings others)
    {
        var settings = BackupSettings.From(builder.Configuration, builder.Environment, others.Provider, others.DataFolder);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.ServerFolder);
        builder.Services.AddScoped<BackupVerification>();
        builder.Services.AddScoped<BackupRound>();
    }
}
