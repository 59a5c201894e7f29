using NewsPortal.Web.Newsroom.PictureSwaps;
using NewsPortal.Web.Newsroom.PictureWords;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>What the pages of the library ask.</summary>
public static class LibrarySetup
{
    public static void AddLibrary(this IServiceCollection services)
    {
        services.AddScoped<LibraryQuestion>();
        services.AddScoped<PictureQuestion>();
        services.AddScoped<WordsQuestion>();
        services.AddScoped<SwapQuestion>();
    }
}
