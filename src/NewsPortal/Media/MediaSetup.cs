using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Newsroom;

namespace NewsPortal.Media;

/// <summary>Puts the picture store, its intake and its darkroom into a program.</summary>
public static class MediaSetup
{
    public static IServiceCollection AddMedia(this IServiceCollection services, string dataFolder)
    {
        Libvips.Set();
        services.AddSingleton(new DiskMediaStore(dataFolder));
        services.AddSingleton<Darkroom>();
        services.AddSingleton<PictureIntake>();
        services.AddScoped<PictureRemovals>();
        return services;
    }
}
