using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Redirecting;

namespace NewsPortal.Web.Newsroom.RedirectImports;

/// <summary>A line that was not taken, and why.</summary>
public record RefusedLine(int Number, string From, string To, string Why);

/// <param name="Refused">Those that were not taken; what was there already is among them.</param>
public record RedirectImportReport(int Taken, IReadOnlyList<RefusedLine> Refused)
{
    /// <summary>More than these are not read by anyone on one page.</summary>
    public const int MostShown = 1_000;
}

/// <summary>Takes redirects from a table of old and new addresses.</summary>
public class RedirectImport(RedirectChanges changes)
{
    public const int MostLines = 20_000;
    private const int MostOfField = 400;

    /// <returns>Null for more lines than are taken at once.</returns>
    public async Task<RedirectImportReport?> RunAsync(string text, string siteUrl, Me me, CancellationToken ct)
    {
        List<CsvLine> lines = [.. CsvLines.Read(text).Take(MostLines + 2)];
        // The names of the columns.
        if (lines is [{ Fields: var names }, ..] && names.All(name => !name.Contains('/', StringComparison.Ordinal))) lines.RemoveAt(0);
        if (lines.Count > MostLines) return null;

        var answers = await changes.ImportAsync([.. lines.Select(l => IsPair(l) ? new RedirectWanted(l.Fields[0], l.Fields[1]) : default)], siteUrl, me, ct);
        return new(answers.Count(a => a is null), [.. from line in lines.Zip(answers, (line, answer) => (line.Number, line.Fields, IsPair: IsPair(line), Answer: answer))
                                                      where line.Answer is not null
                                                      select new RefusedLine(line.Number, Shown(line.Fields[0]), Shown(string.Join(' ', line.Fields.Skip(1))),
                                                          line.IsPair ? line.Answer!.Value.InVietnamese() : "Mỗi dòng có hai cột: địa chỉ cũ, địa chỉ mới.")]);
    }

    private static string Shown(string field) => field.Length <= MostOfField ? field : field[..MostOfField] + "…";

    private static bool IsPair(CsvLine line) => line.Fields.Count >= 2 && line.Fields.Skip(2).All(f => f.Length == 0);
}
