using System.Text;

namespace NewsPortal.Web.Newsroom.RedirectImports;

/// <param name="Number">Of the line in the file on which the row begins, from 1.</param>
public record CsvLine(int Number, IReadOnlyList<string> Fields);

/// <summary>Rows of a table in text, as spreadsheets write it: "," or ";" or tabs between, quotes around what holds these, any line ends.</summary>
public static class CsvLines
{
    private const int Looked = 20;
    private static readonly char[] Separators = ['\t', ';', ','];

    public static IEnumerable<CsvLine> Read(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var (separator, number, begins) = (SeparatorOf(text), 1, 1);
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : '\n';
            if (c == '\n') number++;
            if (quoted && at < text.Length)
            {
                if (c != '"') field.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0) quoted = true;
            else if (c == separator) Close();
            else if (c == '\n')
            {
                Close();
                if (fields.Exists(f => f.Length > 0)) yield return new(begins, [.. fields]);
                (fields, begins, quoted) = ([], number, false);
            }
            else field.Append(c);
        }

        void Close()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }
    }

    // The one that most of the first lines have: names of columns hold commas, too.
    private static char SeparatorOf(string text)
    {
        var first = text.Split('\n', Looked + 1).Take(Looked).ToList();
        return Separators.MaxBy(c => first.Count(line => line.Contains(c)));
    }
}
