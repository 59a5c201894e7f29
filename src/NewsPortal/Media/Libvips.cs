using NetVips;

namespace NewsPortal.Media;

// How this program uses libvips, and what it asks of it about an original.
internal static class Libvips
{
    // Rooted here: libvips calls it from its own threads.
    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    /// <summary>Set once for the process. Nothing is rendered twice, so nothing is cached; pictures run side by side, each on one thread.</summary>
    public static void Set()
    {
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        // What is wrong with a file comes back as an exception; the same on the console would be anyone's to write there.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
    }

    /// <summary>Cameras held on edge note it (5 to 8) and leave the pixels lying.</summary>
    public static (int Width, int Height) UprightSize(this Image image) =>
        image.Contains("orientation") && image.Get("orientation") is >= 5 and <= 8
            ? (image.Height, image.Width)
            : (image.Width, image.Height);
}
