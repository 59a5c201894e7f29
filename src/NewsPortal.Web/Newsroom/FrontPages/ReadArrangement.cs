using NewsPortal.FrontPages;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.FrontPages;

/// <summary>What a form asks for, and what in it cannot be read; a place that cannot be read is left to fill itself.</summary>
public record ReadArrangement(Arrangement Arrangement, IReadOnlyList<Refusal> Wrong)
{
    private static readonly string[] Sizes = ["none", "small", "large"];

    /// <param name="form">As it was sent.</param>
    /// <param name="began">What it began with: what the form does not name stays so.</param>
    /// <param name="top">The sections as they are now.</param>
    public static ReadArrangement Of(ArrangementForm form, Arrangement began, SectionTree top)
    {
        var (arrangement, wrong, taken) = (began, new List<Refusal>(), new Dictionary<int, string>());
        foreach (var (i, typed) in form.Hero.Index()) Put(Arrangement.HeroPlace(i + 1), typed);
        if (form.Strip == ArrangementForm.Pinned)
        {
            if (form.StripPin.Story.Trim().Length == 0) wrong.Add(new(Arrangement.StripPlace, "Bạn chọn bài cho dải tin nóng, hay để dải tự đầy."));
            Put(Arrangement.StripPlace, form.StripPin);
        }
        else arrangement = arrangement.With(Arrangement.StripPlace, form.Strip == Arrangement.Off ? Arrangement.Off : "");

        arrangement = arrangement.With(Arrangement.FeaturedPlace, Listed(form.FeaturedNow, form.FeaturedBegan, form.FeaturedByHand, began[Arrangement.FeaturedPlace]));
        var gone = form.Sections.Where(s => NumberOf(s.Section) is not { } id || top[id] is not { Parent: null }).ToList();
        if (gone.Count > 0) wrong.Add(new(Arrangement.OrderPlace,
            "Một chuyên mục trong danh sách vừa được gộp, xóa hay chuyển đi: khối của nó không còn. Các khối khác vẫn như bạn xếp; bạn xem lại rồi đưa lên trang."));
        arrangement = arrangement.With(Arrangement.OrderPlace, Listed(
            string.Join(' ', form.Sections.Except(gone).Select(s => s.Section)), form.SectionsBegan, form.SectionsByHand, began[Arrangement.OrderPlace]));
        foreach (var (section, size) in form.Sections.Except(gone))
            arrangement = arrangement.With(Arrangement.SizePlace(NumberOf(section)!.Value), Sizes.Contains(size) ? size : "");
        return new(arrangement, wrong);

        void Put(string place, TypedPin typed)
        {
            arrangement = arrangement.With(place, "");
            var (story, isHour) = (typed.Story.Trim(), VietnamHour.TryRead(typed.Until, out var until));
            if (!isHour) wrong.Add(new(place, "Giờ viết như 18:00 4/3/2026."));
            if (story.Length == 0)
            {
                if (until is not null) wrong.Add(new(place, "Có giờ mà chưa có bài."));
                return;
            }
            if (StoryNumber.Read(story) is not { } id || id == 0) wrong.Add(new(place, $"“{(story.Length > 60 ? story[..60] + "…" : story)}” không phải số hay địa chỉ của một bài."));
            else if (!taken.TryAdd(id, place)) wrong.Add(new(place, $"Bài {id} đã đứng ở {NameOf(taken[id])}: mỗi bài chỉ đứng một chỗ."));
            else if (isHour) arrangement = arrangement.With(place, $"{new Pin(id, until)}");
        }
    }

    // A list in its own order says nothing; one that is as it was when the form began says what was said then.
    private static string Listed(string now, string before, bool byHand, string said) =>
        !byHand ? "" : now == before && said.Length > 0 ? said : string.Join(' ', now.Split(' ').Select(NumberOf).OfType<int>().Distinct());

    internal static int? NumberOf(string typed) => Asked.Number(typed) is > 0 and var number ? number : null;

    private static string NameOf(string place) => place == Arrangement.StripPlace ? "dải tin nóng" : $"vị trí {place[(place.IndexOf('-') + 1)..]}";
}
