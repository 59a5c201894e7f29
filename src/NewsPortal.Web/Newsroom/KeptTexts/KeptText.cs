using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Publishing;
using NewsPortal.Web.Newsroom.Imprints;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.KeptTexts;

/// <summary>What was sent when its session was over, or under another's seal: carried along until somebody who is signed in sends it on. Nothing typed is lost.</summary>
/// <param name="Address">Where it was going.</param>
/// <param name="HadFile">A picture came along, which a page cannot hold.</param>
public record KeptText(string Address, IReadOnlyList<KeptField> Fields, bool HadFile)
{
    private const string Seal = "__RequestVerificationToken";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Where the newsroom writes. Forms of accounts hold passwords.
    private static readonly string[] Places =
        [Stories, "/admin/trang", "/admin/chuyen-muc", "/admin/the", "/admin/chu-de", "/admin/but-danh", "/admin/chuyen-huong", "/admin/kho-anh", ImprintPage.Address, "/admin/nguoi"];

    private const string Stories = "/admin/bai";

    /// <summary>Why it could not be saved, where that is not for its sender to mend.</summary>
    public string? Because { get; init; }

    public static bool Holds(string? address) => Places.Any(place => IsUnder(address, place));

    /// <returns>Null for what no such form has sent, and where nothing was typed that could be lost. Of a story a step is carried along, too.</returns>
    public static KeptText? Of(string? address, HttpRequest request)
    {
        if (!Holds(address) || request.Before() is null || UnreadForms.Form(request) is not { } form) return null;
        List<KeptField> fields = [.. form.Where(f => f.Key != Seal).SelectMany(f => f.Value.Select(value => new KeptField(f.Key, value ?? "")))];
        return IsUnder(address, Stories) || fields.Exists(f => f is { Label: not null, Value.Length: > 0 }) ? new(address!, fields, form.Files.Any(f => f.Length > 0)) : null;
    }

    private static bool IsUnder(string? address, string place) => new PathString(address?.StartsWith('/') == true ? address : null).StartsWithSegments(place);

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
    public string? Label => Name[(Name.LastIndexOf('.') + 1)..] switch
    {
        "Title" => "Tít",
        "Lead" => "Sapo",
        "Body" => "Thân bài",
        "Wrong" => "Chữ sai đã đăng",
        "Right" => "Chữ đúng",
        "Apology" => "Lời xin lỗi",
        "Note" or "note" => "Lời ghi",
        "Name" => "Tên",
        "Summary" => "Tóm tắt",
        "Description" or "Biography" => "Giới thiệu",
        "Into" => "Gộp vào",
        "From" => "Địa chỉ cũ",
        "To" => "Địa chỉ mới",
        "Text" => "Các dòng",
        "Alt" => "Lời tả",
        "Caption" => "Chú thích",
        "Credit" => "Nguồn",
        "LicenceNote" => "Ghi chú giấy phép",
        _ => Imprint.Fields.FirstOrDefault(f => f.Key == Name && f.Kind is not ImprintKind.Colour and not ImprintKind.Picture)?.Label,
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
