namespace NewsPortal.Moving.Backups;

// What an original is called by, told by its first bytes: rows of old versions do not say. The store has let nothing else in.
internal static class PictureTypes
{
    public static string Of(ReadOnlySpan<byte> original) => original switch
    {
        [0xFF, 0xD8, ..] => "jpg",
        [0x89, (byte)'P', ..] => "png",
        [(byte)'G', (byte)'I', (byte)'F', ..] => "gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "webp",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "avif",
        _ => "svg",
    };
}
