using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Moving.WordPress;
using NewsPortal.Newsroom;

namespace NewsPortal.Media;

/// <summary>Puts the picture store, its intake and its darkroom into a program.</summary>
public static class MediaSetup
{
    public static IServiceCollection AddMedia(this IServiceCollection services, string dataFolder, S3Place? bucket = null)
    {
        Libvips.Set();
        services.AddSingleton<IMediaStore>(_ => bucket is null ? new DiskMediaStore(dataFolder) : new S3MediaStore(bucket));
        services.AddSingleton<Darkroom>();
        services.AddSingleton<PictureIntake>();
        services.AddScoped<PictureRemovals>();
        services.AddScoped<WordPressImport>();
        return services;
    }
}
