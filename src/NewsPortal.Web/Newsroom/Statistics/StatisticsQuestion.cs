using System.Runtime.CompilerServices;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Statistics;

/// <summary>Counts reads from the sheets, and asks for the names of those lines only that are shown.</summary>
public class StatisticsQuestion(ReadSums sums, ReadNames names, ReaderEdition edition, TimeProvider clock)
{
    private const int Handful = 500;

    public async Task<StatisticsPage> AskAsync(StatisticsForm form, Me me, CancellationToken ct)
    {
        var tally = await sums.OfStoriesAsync(form.Period.Days, me, form.SectionId, ct);
        var counted = await CountedAsync(form, me, tally, ct);
        var rest = form.After is { } last ? counted.Where(c => Follows(form, c, last)).ToList() : counted;
        // Of a hundred thousand stories only these are sorted.
        List<KeyValuePair<int, Reads>> first = [.. InOrder(rest, form).Take(ListForm.PageSize + 1)];
        var page = await NamedAsync(form, me, [.. first.Take(ListForm.PageSize)], counted.Count - rest.Count, ct);
        var following = first.Count > ListForm.PageSize && first[ListForm.PageSize - 1] is var end
            ? (form with { After = (form.ValueOf(end.Value), end.Key) }).Address(StatisticsPage.Address) : null;
        var chart = form.By == ReadsBy.Hours ? ReadCharts.OfHours(tally, form.Period.Before) : ReadCharts.Of(tally, form.Period.Before, clock.UtcNow().InVietnam());
        return new(form, me, tally.Total, chart, page, following, [.. edition.Sections.Top.Where(s => me.MaySeeAllReads || me.WorksIn(s.Id))]);
    }

    /// <summary>All lines, as a table file has them.</summary>
    public async IAsyncEnumerable<ReadLine> AllAsync(StatisticsForm form, Me me, [EnumeratorCancellation] CancellationToken ct)
    {
        var tally = await sums.OfStoriesAsync(form.Period.Days, me, form.SectionId, ct);
        foreach (var (n, handful) in InOrder(await CountedAsync(form, me, tally, ct), form).Chunk(Handful).Index())
            foreach (var line in await NamedAsync(form, me, handful, n * Handful, ct)) yield return line;
    }

    private async Task<IReadOnlyCollection<KeyValuePair<int, Reads>>> CountedAsync(StatisticsForm form, Me me, ReadTally tally, CancellationToken ct) => form.By switch
    {
        ReadsBy.Stories => tally.ByStory,
        ReadsBy.Sections => tally.BySection,
        ReadsBy.Hours => [.. tally.ByHour.Select((reads, hour) => KeyValuePair.Create(hour, reads))],
        ReadsBy.PenNames => await sums.OfShelfAsync(SheetKind.PenNames, form.Period.Days, me, form.SectionId, ct),
        _ => await sums.OfShelfAsync(SheetKind.Tags, form.Period.Days, me, form.SectionId, ct),
    };

    // Hours stand in their own order, unless another is asked for.
    private static IEnumerable<KeyValuePair<int, Reads>> InOrder(IEnumerable<KeyValuePair<int, Reads>> counted, StatisticsForm form) => form is { By: ReadsBy.Hours, Sort: "" }
        ? counted.OrderBy(c => c.Key) : counted.OrderByDescending(c => form.ValueOf(c.Value)).ThenByDescending(c => c.Key);

    private static bool Follows(StatisticsForm form, KeyValuePair<int, Reads> line, (int Value, int Id) last) =>
        form.ValueOf(line.Value) < last.Value || (form.ValueOf(line.Value) == last.Value && line.Key < last.Id);

    private async Task<List<ReadLine>> NamedAsync(StatisticsForm form, Me me, IReadOnlyList<KeyValuePair<int, Reads>> lines, int before, CancellationToken ct)
    {
        var named = await names.OfAsync(form.By, [.. lines.Select(l => l.Key)], me, ct);
        return [.. from line in lines.Index()
                   where named.ContainsKey(line.Item.Key)
                   let name = named[line.Item.Key]
                   select new ReadLine(before + line.Index + 1, line.Item.Key, name.Name, name.Page, name.Hint, line.Item.Value)];
    }
}
