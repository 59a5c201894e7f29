namespace NewsPortal.Web.Newsroom.RedirectImports;

/// <summary>A table of addresses, as a file or typed.</summary>
public record RedirectImportForm
{
    public IFormFile? File { get; init; }
    public string? Text { get; init; }

    public async Task<string> ReadAsync(CancellationToken ct)
    {
        if (File is null) return Text ?? "";
        // Reads what begins with a byte order mark as what the mark says; else UTF-8.
        using var reader = new StreamReader(File.OpenReadStream());
        return await reader.ReadToEndAsync(ct);
    }
}
