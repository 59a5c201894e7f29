using System.Text.Json;

namespace NewsPortal.Newsroom;

/// <summary>What a change of words that readers have is.</summary>
public enum ChangeKind
{
    /// <summary>"Sửa lỗi chính tả": says the same, and leaves no time behind.</summary>
    Spelling,

    /// <summary>"Cập nhật": there is more to say.</summary>
    Update,

    /// <summary>"Đính chính": what was said was wrong.</summary>
    Correction,
}

/// <summary>How whoever changes what readers have classes the change.</summary>
/// <param name="Correction">For a correction, and only for one.</param>
public record Classing(ChangeKind Kind, CorrectionWords? Correction = null)
{
    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>What a correction says.</summary>
public record CorrectionWords(string Wrong, string Right, string Apology);

/// <summary>What a change is called, in the newsroom and before readers.</summary>
public static class ChangeNames
{
    public static string InVietnamese(this ChangeKind kind) => kind switch
    {
        ChangeKind.Spelling => "Sửa lỗi chính tả",
        ChangeKind.Update => "Cập nhật",
        _ => "Đính chính",
    };
}
