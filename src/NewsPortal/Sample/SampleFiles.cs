namespace NewsPortal.Sample;

/// <summary>The sample newspaper's files, carried inside the program.</summary>
public static class SampleFiles
{
    public static IEnumerable<string> Names(string extension) =>
        typeof(SampleFiles).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string Read(string name)
    {
        using var stream = typeof(SampleFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The sample newspaper has no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
