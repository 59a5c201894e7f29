using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Newsroom;

/// <summary>A secret address at which somebody without an account may read a story before it is out, until a time.</summary>
public class PreviewLink
{
    public int Id { get; private set; }
    public required int ArticleId { get; init; }
    public required int CreatedById { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>SHA-256 of the token (64 hexadecimal digits): who reads the table still cannot open a story.</summary>
    public required string TokenHash { get; init; }
    public required DateTime EndsAt { get; init; }

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
