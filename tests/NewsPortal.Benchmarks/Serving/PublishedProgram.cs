using System.Globalization;
using NewsPortal.Kit;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>The program as docs/operations.md publishes it for production, in a folder that goes away with this.</summary>
public sealed class PublishedProgram : IDisposable
{
    private const string File = "NewsPortal.Web";

    private PublishedProgram(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<PublishedProgram> PublishAsync(bool isCompiledAhead = true)
    {
        var program = new PublishedProgram(Leavings.MakeFolder("published"));
        Console.WriteLine(isCompiledAhead ? "Publishing …" : "Publishing without ReadyToRun …");
        // Analyzers judge sources; nothing of them is in the program.
        string[] options = ["publish", Path.Combine(Repository.Root, "src", "NewsPortal.Web"), "-c", "Release", "-o", program.Folder, "--nologo", "-v", "quiet",
            "-p:RunAnalyzersDuringBuild=false", "-p:EnforceCodeStyleInBuild=false", $"-p:PublishReadyToRun={isCompiledAhead}"];
        await Tools.RunAsync("dotnet", options);
        return program;
    }

    public Task GenerateAsync(int articles, string paper) =>
        Tools.RunInAsync(Folder, Path.Combine(Folder, File), "generate", "--articles", articles.ToString(CultureInfo.InvariantCulture), "--words", "300", "--Data:Folder", paper);

    /// <param name="paper">The data folder.</param>
    /// <param name="first">The page whose first answer is the end of the start.</param>
    public Task<(ChildProcess Server, TimeSpan Start)> StartAsync(string paper, bool isCaching = true, IReadOnlyDictionary<string, string>? environment = null, string first = "/")
    {
        var port = Tools.FreePort();
        List<string> arguments = ["--urls", $"http://127.0.0.1:{port}", "--Data:Folder", paper, "--Setup:SampleNewspaper", "false", "--Reads:OncePer", "00:00:00",
            // All load comes from this one machine.
            "--Limits:BeaconsPerMinute", "0", "--Limits:SearchesPerMinute", "0", "--Limits:SuggestionsPerMinute", "0"];
        if (!isCaching) arguments.AddRange(["--ReaderCache:Bytes", "0"]);
        var production = new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Site__Url"] = "http://bao.example.vn",
        };
        return ChildProcess.StartAsync(Path.Combine(Folder, File), arguments, Folder, port, production, first);
    }

    public void Dispose() => Leavings.Delete(Folder);
}
