using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>Reads a story's form. What cannot be taken is said at its field.</summary>
public class StoryFormCheck(NewsDb db)
{
    private const int LongestName = 120;

    /// <returns>What was chosen; of use only if nothing was refused.</returns>
    public async Task<StoryDetails> ReadAsync(StoryForm form, int? storyId, ModelStateDictionary refused, Me me, CancellationToken ct)
    {
        CheckWords(form, refused);
        var details = new StoryDetails
        {
            CategoryId = await CategoryAsync(form, storyId, refused, me, ct),
            TopicId = await TopicAsync(form, refused, ct),
            Tags = await TagsAsync(form, refused, me, ct),
            Names = Names(form, refused),
            CoverKey = form.CoverKey ?? "",
            CoverCaption = Line(form.CoverCaption, 500, nameof(form.CoverCaption), refused),
            CoverCredit = PictureCaption.CreditOf(Line(form.CoverCredit, 200, nameof(form.CoverCredit), refused)),
            CoverAlt = Line(form.CoverAlt, 500, nameof(form.CoverAlt), refused),
            CoverX = Math.Clamp(form.CoverX, 0, 100),
            CoverY = Math.Clamp(form.CoverY, 0, 100),
            Slug = SlugOf(form, refused),
            Picks = await PicksAsync(form, storyId, refused, ct),
            FeaturedUntil = Hour(form.FeaturedUntil, nameof(form.FeaturedUntil), refused),
            FeaturedRank = Math.Clamp(form.FeaturedRank, 0, 99),
            BreakingUntil = Hour(form.BreakingUntil, nameof(form.BreakingUntil), refused),
        };
        if (details.CoverKey.Length > 0 && !await db.MediaFiles.AnyAsync(m => m.Key == details.CoverKey, ct))
            refused.AddModelError(nameof(form.CoverKey), "Ảnh này không có trong thư viện.");
        return details;
    }

    private static void CheckWords(StoryForm form, ModelStateDictionary refused)
    {
        var words = form.Words.Normal();
        if (form.OnPurpose && words.Title.Length == 0) refused.AddModelError(nameof(form.Title), "Bài chưa có tít.");
        TooLong(words.Title, StoryWords.MaxTitle, nameof(form.Title), "Tít", refused);
        TooLong(words.Lead, StoryWords.MaxLead, nameof(form.Lead), "Sapo", refused);
        TooLong(words.Body, StoryWords.MaxBody, nameof(form.Body), "Thân bài", refused);
    }

    private static void TooLong(string text, int most, string field, string what, ModelStateDictionary refused)
    {
        if (text.Length > most) refused.AddModelError(field, string.Create(Vietnamese, $"{what} dài {text.Length:N0} ký tự, nhiều nhất là {most:N0}."));
    }

    private async Task<int> CategoryAsync(StoryForm form, int? storyId, ModelStateDictionary refused, Me me, CancellationToken ct)
    {
        var section = await db.Categories.Where(c => c.Id == form.CategoryId).Select(c => new { Top = c.ParentId ?? c.Id }).SingleOrDefaultAsync(ct);
        // Merged into another since the page was opened: the story has gone with it.
        if (section is null && storyId is { } moved && await db.AuditEntries.AnyAsync(
            e => e.Subject == AuditSubject.Section && e.SubjectId == form.CategoryId && e.Deed == AuditDeed.Merged, ct)) return await db.Articles.Where(a => a.Id == moved).Select(a => a.CategoryId).SingleOrDefaultAsync(ct);

        var stays = storyId is { } id && await db.Articles.AnyAsync(a => a.Id == id && a.CategoryId == form.CategoryId, ct);
        if (section is null)
        {
            // Whatever the framework has said of a choice that was not made.
            refused.Remove(nameof(form.CategoryId));
            refused.AddModelError(nameof(form.CategoryId), "Bạn chọn chuyên mục cho bài.");
        }
        else if (!stays && !me.WorksIn(section.Top)) refused.AddModelError(nameof(form.CategoryId), "Bạn không phụ trách chuyên mục này.");
        return form.CategoryId;
    }

    private async Task<int?> TopicAsync(StoryForm form, ModelStateDictionary refused, CancellationToken ct)
    {
        if (form.TopicId is { } id && !await db.Topics.AnyAsync(t => t.Id == id, ct)) refused.AddModelError(nameof(form.TopicId), "Chủ đề này không có.");
        return form.TopicId;
    }

    private async Task<List<string>> TagsAsync(StoryForm form, ModelStateDictionary refused, Me me, CancellationToken ct)
    {
        var names = List(form.Tags).DistinctBy(Slug.Of).ToList();
        if (names.Count > StoryDetails.MaxTags) refused.AddModelError(nameof(form.Tags), $"Nhiều nhất {StoryDetails.MaxTags} thẻ, ở đây có {names.Count}.");
        else if (names.Any(name => name.Length > LongestName)) refused.AddModelError(nameof(form.Tags), $"Tên thẻ dài nhất {LongestName} ký tự.");
        else if (!me.MayTag)
        {
            var slugs = names.Select(Slug.Of).ToList();
            var known = await db.TagsOfAsync(slugs, ct);
            if (names.Where(name => !known.ContainsKey(Slug.Of(name))).ToList() is { Count: > 0 } unknown)
                refused.AddModelError(nameof(form.Tags), $"Chưa có thẻ {string.Join(", ", unknown.Select(n => $"“{n}”"))}; biên tập viên mới tạo được thẻ.");
        }
        return names;
    }

    private static List<string> Names(StoryForm form, ModelStateDictionary refused)
    {
        var names = List(form.Names).Distinct().ToList();
        if (names.Count > StoryDetails.MaxNames) refused.AddModelError(nameof(form.Names), $"Nhiều nhất {StoryDetails.MaxNames} tên tác giả.");
        if (names.Any(name => name.Length > LongestName)) refused.AddModelError(nameof(form.Names), $"Tên tác giả dài nhất {LongestName} ký tự.");
        return names;
    }

    private static string SlugOf(StoryForm form, ModelStateDictionary refused)
    {
        var typed = SearchText.Clean(form.Slug ?? "").Trim();
        if (typed.Length == 0) return "";
        var slug = Slug.Of(typed);
        if (typed.Length > Slug.MaxLength) refused.AddModelError(nameof(form.Slug), $"Đường dẫn dài nhất {Slug.MaxLength} ký tự.");
        return slug == Slug.Of(form.Title ?? "") ? "" : slug;
    }

    private async Task<List<int>> PicksAsync(StoryForm form, int? storyId, ModelStateDictionary refused, CancellationToken ct)
    {
        var more = (form.MorePicks ?? "").Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var read = more.Select(typed => StoryNumber.Read(typed) ?? 0);
        var picks = form.Picks.Concat(read).Distinct().ToList();
        var known = await db.Articles.Where(a => picks.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        if (picks.Except(known).Any() || (storyId is { } own && picks.Contains(own)))
            refused.AddModelError(nameof(form.MorePicks), "Có bài liên quan không tìm thấy: bạn dán địa chỉ hoặc số của bài khác đã đăng.");
        else if (picks.Count > StoryDetails.MaxPicks) refused.AddModelError(nameof(form.MorePicks), $"Chọn nhiều nhất {StoryDetails.MaxPicks} bài liên quan.");
        return picks;
    }

    private static DateTime? Hour(string? typed, string field, ModelStateDictionary refused)
    {
        if (!VietnamHour.TryRead(typed, out var hour)) refused.AddModelError(field, "Giờ này không đọc được; ví dụ 04/03/2026 15:30.");
        return hour;
    }

    private static string Line(string? typed, int most, string field, ModelStateDictionary refused)
    {
        var line = string.Join(' ', SearchText.Clean(typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > most) refused.AddModelError(field, $"Dài nhất {most} ký tự, ở đây có {line.Length}.");
        return line;
    }

    private static string[] List(string? typed) => SearchText.Clean(typed ?? "")
        .Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
}
