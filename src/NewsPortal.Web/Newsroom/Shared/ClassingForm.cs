using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.Search;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What the change of a story that readers have is, as chosen beside its button; for a correction also what it says.</summary>
public record ClassingForm
{
    public const string DefaultApology = "Tòa soạn xin lỗi bạn đọc và những người liên quan.";

    public const string Unclassed = "Bài đang đăng: bạn chọn lần sửa này là sửa lỗi chính tả, cập nhật hay đính chính.";
    public const string Crossed =
        "Đồng nghiệp vừa lưu bản khác ở đúng chỗ này. Bạn mở lại bài ở thẻ khác để xem bản ấy; muốn lưu chữ của mình ngay thì chọn “Cập nhật”, rồi đính chính ở nút “Đính chính”.";
    public const string ToBeRead = "Bạn xem lại chữ sai, chữ đúng và lời xin lỗi rồi bấm lần nữa: cả ba được đăng trên sapo của bài.";

    public ChangeKind? Change { get; init; }
    public string? Wrong { get; init; }
    public string? Right { get; init; }
    public string? Apology { get; init; }

    /// <summary>A correction of which nothing is written yet.</summary>
    public bool IsToBeWritten => Change == ChangeKind.Correction && string.IsNullOrWhiteSpace($"{Wrong}{Right}{Apology}");

    /// <returns>Null where nothing was chosen; of use only if nothing was refused.</returns>
    public Classing? Read(ModelStateDictionary refused) => Change switch
    {
        null => null,
        ChangeKind.Correction => new(ChangeKind.Correction, ReadWords(refused)),
        var kind => new(kind.Value),
    };

    public CorrectionWords ReadWords(ModelStateDictionary refused) => new(
        Text(Wrong, Correction.MaxText, nameof(Wrong), "Bạn ghi lại chữ sai đã đăng.", refused),
        Text(Right, Correction.MaxText, nameof(Right), "Bạn ghi chữ đúng.", refused),
        Text(Apology, Correction.MaxApology, nameof(Apology), "Bạn ghi lời xin lỗi.", refused));

    private static string Text(string? typed, int most, string field, string missing, ModelStateDictionary refused)
    {
        var text = SearchText.Clean(typed ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length == 0) refused.AddModelError(field, missing);
        if (text.Length > most) refused.AddModelError(field, string.Create(Vietnamese, $"Dài nhất {most:N0} ký tự, ở đây có {text.Length:N0}."));
        return text;
    }

    private static readonly System.Globalization.CultureInfo Vietnamese = System.Globalization.CultureInfo.GetCultureInfo("vi-VN");
}
