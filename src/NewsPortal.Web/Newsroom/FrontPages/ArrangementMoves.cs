using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.FrontPages;

/// <summary>What the buttons of the form do to it before it is put on the page: "hero 3 len", "featured 2 xuong", "hero 1 bo".</summary>
public static class ArrangementMoves
{
    public static ArrangementForm Moved(this ArrangementForm form, string move)
    {
        if (move.Split(' ') is not [var list, var number, var way] || Asked.Number(number) is not { } place) return form;
        var (from, to) = (place - 1, way == "len" ? place - 2 : place);
        return (list, way) switch
        {
            ("hero", "bo") => form with { Hero = [.. form.Hero.Select((pin, i) => i == from ? new TypedPin("", "") : pin)] },
            ("hero", "len" or "xuong") => form with { Hero = Swapped(form.Hero, from, to) },
            ("featured", "len" or "xuong") => form with { Featured = Swapped(form.Featured, from, to), FeaturedByHand = true },
            ("sections", "len" or "xuong") => form with { Sections = Swapped(form.Sections, from, to), SectionsByHand = true },
            _ => form,
        };
    }

    /// <summary>A place as another form of the same page has it.</summary>
    public static ArrangementForm Taking(this ArrangementForm form, string place, ArrangementForm other)
    {
        var left = form with { Contested = [.. form.Contested.Where(p => p != place)] };
        return place switch
        {
            "strip" => left with { Strip = other.Strip, StripPin = other.StripPin },
            "featured" => left with { Featured = other.Featured, FeaturedByHand = other.FeaturedByHand },
            "order" => left with { Sections = [.. other.Sections.Select(s => form.Sections.FirstOrDefault(own => own.Section == s.Section) ?? s)], SectionsByHand = other.SectionsByHand },
            _ when place.Split('-') is ["hero", var number] => left with { Hero = [.. left.Hero.Select((pin, i) => $"{i + 1}" == number ? other.Hero[i] : pin)] },
            _ when place.Split('-') is ["size", var id] => left with { Sections = [.. left.Sections.Select(s => s.Section == id ? other.Sections.FirstOrDefault(o => o.Section == id) ?? s : s)] },
            _ => form,
        };
    }

    private static IReadOnlyList<T> Swapped<T>(IReadOnlyList<T> list, int from, int to)
    {
        if (from < 0 || to < 0 || from >= list.Count || to >= list.Count) return list;
        List<T> moved = [.. list];
        (moved[from], moved[to]) = (moved[to], moved[from]);
        return moved;
    }
}
