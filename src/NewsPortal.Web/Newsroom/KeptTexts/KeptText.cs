using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.KeptTexts;

/// <summary>What was sent when its session was over, or under another's seal: carried along until somebody who is signed in sends it on. Nothing typed is lost.</summary>
/// <param name="Address">Where it was going.</param>
/// <param name="HadFile">A picture came along, which a page cannot hold.</param>
public record KeptText(string Address, IReadOnlyList<KeptField> Fields, bool HadFile)
{
    private const string Seal = "__RequestVerificationToken";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What stories are written with; forms of accounts hold passwords.
    public static bool Holds(string? address) => new PathString(address?.StartsWith('/') == true ? address : null).StartsWithSegments("/admin/bai");

    /// <returns>Null for what is no form of a story.</returns>
    public static KeptText? Of(string? address, HttpRequest request) => Holds(address) && request.Before() is not null && Form(request) is { } form
        ? new(address!, [.. form.Where(f => f.Key != Seal).SelectMany(f => f.Value.Select(value => new KeptField(f.Key, value ?? "")))], form.Files.Any(f => f.Length > 0))
        : null;

    private static IFormCollection? Form(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? request.Form : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // Cut off on its way, too large or malformed: there is no text to keep.
            return null;
        }
    }

    public static KeptText? Read(string? written)
    {
        try
        {
            return string.IsNullOrEmpty(written) ? null : JsonSerializer.Deserialize<KeptText>(written, Plain) is { Fields: not null } kept && Holds(kept.Address) ? kept : null;
        }
        catch (JsonException)
        {
            // Not written here.
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Plain);
}

/// <param name="Value">As it was typed.</param>
public record KeptField(string Name, string Value)
{
    /// <summary>What the newsroom calls it, if somebody has typed it; null for what is carried along unseen.</summary>
    public string? Label => Name switch
    {
        "Title" => "Tít",
        "Lead" => "Sapo",
        "Body" => "Thân bài",
        "Wrong" => "Chữ sai đã đăng",
        "Right" => "Chữ đúng",
        "Apology" => "Lời xin lỗi",
        "Note" or "note" => "Lời ghi",
        _ => null,
    };
}

/// <summary>How who has come in is answered.</summary>
public static class KeptAnswers
{
    /// <summary>With what they had sent, if that waits; else where they were going.</summary>
    public static IActionResult Entered(this Controller controller, string? back, string? kept) => KeptText.Read(kept) is { } text
        ? controller.View("/Newsroom/KeptTexts/Show.cshtml", text)
        : controller.LocalRedirect(controller.Url.BackTo(back));
}
