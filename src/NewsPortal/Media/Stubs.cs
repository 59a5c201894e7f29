using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace NewsPortal.Media;

public static class MediaSetup
{
    public static IServiceCollection AddMedia(this IServiceCollection services, string dataFolder) => services.AddSingleton(new PictureIntake(dataFolder));
}

public class PictureIntake(string folder)
{
    public Task<MediaFile> TakeDrawnSceneAsync(string svg, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg + folder.Length)));
        return Task.FromResult(new MediaFile { Key = hash[..8], ContentHash = hash, Width = 1600, Height = 1067, CreatedAt = DateTime.UtcNow }.FocusOn(.5, .5));
    }
}
