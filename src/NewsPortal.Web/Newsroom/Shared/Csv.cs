namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Tables as files: CSV (RFC 4180), in UTF-8 with its mark, as spreadsheets want it.</summary>
public static class Csv
{
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field));

    /// <summary>Sends the file line by line, as they come.</summary>
    public static async Task WriteAsync(HttpResponse response, string fileName, string head, IAsyncEnumerable<string> lines, CancellationToken ct)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        await using var file = new StreamWriter(response.Body) { NewLine = "\r\n" };
        await file.WriteAsync('\uFEFF');
        await file.WriteLineAsync(head);
        await foreach (var line in lines.WithCancellation(ct)) await file.WriteLineAsync(line.AsMemory(), ct);
    }

    // A spreadsheet takes a cell that begins so for a formula and may run it: a mark in front makes it text (OWASP, CSV injection). A plain number is none.
    private static string Field(string text)
    {
        if (text.Length > 0 && "=+-@＝＋－＠\t\r".Contains(text[0]) && !IsNumber(text)) text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text) => text.Length > 1 && text[0] == '-' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
