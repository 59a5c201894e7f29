namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>What the desk asks. A new kind of incident is one more line here.</summary>
public static class DeskSetup
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<DeskQuestion>();
        services.AddScoped<DeskStories>();
        services.AddScoped<DeskReads>();
        services.AddScoped<FrontNowQuestion>();
        services.AddScoped<OutputQuestion>();
        services.AddScoped<AdministratorsDesk>();
        services.AddSingleton<DataDisk>();
        services.AddScoped<BackupsOnDesk>();

        services.AddSingleton<IIncidentSource>(all => all.GetRequiredService<DataDisk>());
        services.AddScoped<IIncidentSource>(all => all.GetRequiredService<BackupsOnDesk>());
        services.AddScoped<IIncidentSource, ParkedPassages>();
        services.AddScoped<IIncidentSource, BarePictures>();
        services.AddScoped<IIncidentSource, UnfinishedSchedule>();
        services.AddScoped<IIncidentSource, LicenceIncidents>();
    }
}
