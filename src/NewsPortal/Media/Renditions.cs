namespace NewsPortal.Media;

public static class Renditions
{
    public static string HashOf(string contentHash, double x, double y) => contentHash[..32];
}
