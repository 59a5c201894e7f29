using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.FrontPages;

/// <summary>Asks for all that the page of the front page shows, whatever its form holds.</summary>
public class FrontPagesQuestion(NewsDb db, ReaderEdition edition, FrontPageWords words, TimeProvider clock)
{
    private const int ManyPast = 20;

    /// <summary>As it is on the page.</summary>
    public async Task<ArrangerPage> AskAsync(CancellationToken ct)
    {
        var past = await PastAsync(ct);
        return await PageAsync(await FormAsync(past, past.FirstOrDefault()?.Arrangement ?? Arrangement.Automatic, ct), past, ct);
    }

    /// <summary>As it is in the form.</summary>
    /// <param name="form">As it was sent.</param>
    /// <param name="move">The button that was pressed, if one was.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ArrangerPage> AskAsync(ArrangementForm form, string? move, CancellationToken ct)
    {
        var past = await PastAsync(ct);
        if (move?.Split(' ') is [var deed and ("lay" or "tu-day"), var place])
            form = form.Taking(place, await FormAsync(past, deed == "lay" ? await BeganAsync(form, ct) : Arrangement.Automatic, ct));
        return await PageAsync(form.Moved(move ?? ""), past, ct) with { IsUnsaved = true };
    }

    /// <summary>After two have met: everything of both, and what is to be decided.</summary>
    /// <param name="met">What became of both.</param>
    /// <param name="standing">The number of the revision that it was met with; there may be a newer one by now.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ArrangerPage> AskAsync(MetArrangement met, int standing, CancellationToken ct)
    {
        var past = await PastAsync(ct);
        var mine = await FormAsync(past, met.Merged, ct) with { Began = standing, Contested = met.Contested };
        var theirs = await FormAsync(past, await BeganAsync(mine, ct), ct);
        var form = mine with { FeaturedBegan = theirs.FeaturedBegan, SectionsBegan = theirs.SectionsBegan };
        return await PageAsync(form, past, ct) with { IsUnsaved = true };
    }

    /// <summary>What the form asks for.</summary>
    public async Task<ReadArrangement> ReadAsync(ArrangementForm form, CancellationToken ct) =>
        ReadArrangement.Of(form, (await BeganAsync(form, ct)).At(clock.UtcNow()), edition.Sections);

    private async Task<ArrangementForm> FormAsync(List<FrontPageRevision> past, Arrangement arrangement, CancellationToken ct)
    {
        var featured = await db.Featured(clock.UtcNow()).ToListAsync(ct);
        return ArrangementForm.Of(past.FirstOrDefault()?.Number ?? 0, arrangement.At(clock.UtcNow()),
            [.. featured.OrderByDescending(f => f.Score).ThenByDescending(f => f.At).Select(f => f.Id)], edition.Sections.Top);
    }

    private async Task<Arrangement> BeganAsync(ArrangementForm form, CancellationToken ct) =>
        (await db.FrontPageRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Number == form.Began, ct))?.Arrangement ?? Arrangement.Automatic;

    private Task<List<FrontPageRevision>> PastAsync(CancellationToken ct) =>
        db.FrontPageRevisions.AsNoTracking().OrderByDescending(r => r.Number).Take(ManyPast).ToListAsync(ct);

    private async Task<ArrangerPage> PageAsync(ArrangementForm form, List<FrontPageRevision> past, CancellationToken ct)
    {
        var read = await ReadAsync(form, ct);
        var ids = form.Hero.Append(form.StripPin).Select(p => StoryNumber.Read(p.Story.Trim())).Concat(form.Featured.Select(ReadArrangement.NumberOf)).OfType<int>().Distinct().Take(100).ToList();
        var stories = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new PinnedStory(a.Id, a.Title, a.Status, a.PublishAt)).ToDictionaryAsync(a => a.Id, ct);
        var contested = await ContestedAsync(form, past, read.Arrangement, ct);
        PinRow Row(string place, string label, TypedPin typed)
        {
            var story = StoryNumber.Read(typed.Story.Trim()) is { } id ? stories.GetValueOrDefault(id) : null;
            return new(place == Arrangement.StripPlace ? "Strip" : "Hero", place, label, typed, story?.Title ?? "", story?.Note(clock.UtcNow()) ?? "", contested.GetValueOrDefault(place));
        }
        return new()
        {
            Form = form,
            Hero = [.. form.Hero.Select((typed, i) => Row(Arrangement.HeroPlace(i + 1), i == 0 ? "Tin chính" : $"Vị trí {i + 1}", typed))],
            Strip = Row(Arrangement.StripPlace, "Dải tin nóng", form.StripPin),
            Featured = [.. form.Featured.Select(id => (Id: id, Story: stories.GetValueOrDefault(ReadArrangement.NumberOf(id) ?? 0))).Where(f => f.Story is not null)
                .Select(f => new StoryRow(f.Id, f.Story!.Title, f.Story.Note(clock.UtcNow())))],
            Sections = [.. form.Sections.Where(s => ReadArrangement.NumberOf(s.Section) is { } id && edition.Sections[id] is { Parent: null }).Select(s => SizeRow(s, contested))],
            Contested = contested,
            Past = [.. past.Select(r => new PastRow(r.Number, r.At, r.EditorName, r.Changes.Split('\n'), r.Restores))],
            Proof = $"{ArrangerPage.Address}/xem-truoc{QueryString.Create("xep", $"{read.Arrangement}")}",
        };
    }

    private SectionRow SizeRow(TypedSize typed, Dictionary<string, ContestedPlace> contested)
    {
        var id = ReadArrangement.NumberOf(typed.Section)!.Value;
        return new(typed.Section, edition.Sections[id]!.Name, Enum.TryParse<BlockSize>(typed.Size, ignoreCase: true, out var size) ? size : BlockSize.Normal,
            contested.GetValueOrDefault(Arrangement.SizePlace(id)));
    }

    // Those that are still other than on the page, each with who was the last to change it there.
    private async Task<Dictionary<string, ContestedPlace>> ContestedAsync(ArrangementForm form, List<FrontPageRevision> past, Arrangement mine, CancellationToken ct)
    {
        if (form.Contested.Count == 0 || past.Count == 0) return [];
        var theirs = past[0].Arrangement.At(clock.UtcNow());
        var places = (await words.BetweenAsync(mine, theirs, ct)).Where(c => form.Contested.Contains(c.Place));
        return places.ToDictionary(c => c.Place, c =>
        {
            var last = past.Zip(past.Skip(1).Select(r => r.Arrangement).Append(Arrangement.Automatic)).FirstOrDefault(r => r.First.Arrangement[c.Place] != r.Second[c.Place]).First ?? past[0];
            return new ContestedPlace(c.Place, $"{c.Name}: {last.EditorName} đặt {c.To} lúc {Vietnamese.HourAndDay(last.At)}; bạn đặt {c.From}.", last.EditorName);
        });
    }

    private sealed record PinnedStory(int Id, string Title, ArticleStatus Status, DateTime? At)
    {
        public string Note(DateTime now) => Status switch
        {
            ArticleStatus.Approved when At <= now => $"đăng {Vietnamese.HourAndDay(At.Value)}",
            ArticleStatus.Approved when At is { } hour => $"hẹn {Vietnamese.HourAndDay(hour)}: tới giờ mới lên, trước đó chỗ này tự đầy",
            ArticleStatus.Withdrawn => "đã gỡ: chỗ này tự đầy",
            _ => "chưa đăng: chỗ này tự đầy",
        };
    }
}
