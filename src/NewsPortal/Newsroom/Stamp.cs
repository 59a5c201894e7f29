using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Newsroom;

/// <summary>What a form began with, in sixteen digits: the change that it asks for is made only where that is still so.</summary>
public static class Stamp
{
    public static string Of(params IEnumerable<object?> facts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', facts))).AsSpan(0, 8));
}
