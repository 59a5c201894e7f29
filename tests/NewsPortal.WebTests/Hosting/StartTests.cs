using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The program itself, as a process: how it starts, refuses to start, and what its verbs answer.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsportal-start-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Sqlite")]
    [InlineData("Database:MaxBatchSize", "0", "1000")]
    [InlineData("Site:Url", "bao.example.vn", "https://")]
    [InlineData("ReaderCache:Bytes", "-1", "byte")]
    [InlineData("Setup:SampleNewspaper", "có", "true")]
    [InlineData("ConnectionStrings:NewsPortal", "vớ vẩn", "Sqlite")]
    [InlineData("urls", "năm nghìn", "http://")]
    [InlineData("Newsroom:ChiefsNeedSecondFactor", "có", "true")]
    [InlineData("Newsroom:PasskeyDomain", "bao-khac.vn", "Site:Url")]
    [InlineData("Newsroom:AttemptsPerMinute", "0", "từ 1")]
    [InlineData("Setup:AdminEmail", "ai đó", "thư điện tử")]
    [InlineData("Setup:AdminPassword", "đủ dài và khó đoán", "Setup:AdminEmail")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string key, string holds, string takes)
    {
        var (code, output) = await RunAsync($"--{key}", holds);

        Assert.Equal(1, code);
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.Contains(takes, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_a_connection_stops_the_start()
    {
        var (code, output) = await RunAsync("--Database:Provider", "SqlServer");
        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:NewsPortal", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_is_left_alone()
    {
        var file = Path.Combine(folder, "newsportal.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Ct);

        var (code, output) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("newsportal.db", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, Ct));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_stops_the_start()
    {
        Assert.Equal(0, (await RunAsync("migrate")).Code);
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Sau', '99.0')");

        var (code, output) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("phiên bản mới hơn", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_stops_the_start()
    {
        var file = Path.Combine(folder, "tep");
        await File.WriteAllTextAsync(file, "", Ct);

        var (code, output) = await RunAsync("--Data:Folder", file);

        Assert.Equal(1, code);
        Assert.Contains("Data:Folder", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_make_one_newspaper()
    {
        var both = await Task.WhenAll(RunAsync("migrate"), RunAsync("migrate"));

        Assert.All(both, run => Assert.Equal(0, run.Code));
        Assert.Equal(1L, await ExecuteAsync("SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId LIKE '%First'"));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_stop_the_next_start()
    {
        await ExecuteAsync("""
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2020-01-01')
            """);

        Assert.Equal(0, (await RunAsync("migrate")).Code);
    }

    [Theory]
    [InlineData(0, "help")]
    [InlineData(2, "lam-gi")]
    [InlineData(2, "migrate", "--x", "1")]
    [InlineData(2, "migrate", "thừa")]
    [InlineData(1, "generate", "--articles", "nhiều", "--seed", "1")]
    [InlineData(0, "editors", "add", "a@example.vn", "--role", "administrator", "--password", "cây đa bến nước sân đình")]
    [InlineData(1, "editors", "add", "a@example.vn", "--role", "Reporter", "--password", "ngắn")]
    [InlineData(1, "editors", "add", "a@example.vn", "--role", "Vua", "--password", "cây đa bến nước sân đình")]
    [InlineData(1, "editors", "add", "a@example.vn", "--role", "Editor", "--password", "cây đa bến nước sân đình", "--sections", "khong-co")]
    [InlineData(1, "editors", "add", "ai đó", "--role", "Reporter", "--password", "cây đa bến nước sân đình")]
    [InlineData(2, "editors", "remove", "a@example.vn")]
    [InlineData(2, "editors", "add")]
    [InlineData(2, "editors", "add", "--role", "Reporter")]
    public async Task A_verb_ends_with_what_it_did(int expected, params string[] words)
    {
        var (code, output) = await RunAsync(words);

        Assert.Equal(expected, code);
        Assert.NotEmpty(output);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Root, "src", "NewsPortal.Web"),
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var word in words) start.ArgumentList.Add(word);
        if (!words.Contains("--Data:Folder")) start.Environment["Data__Folder"] = folder;
        if (!words.Contains("--urls")) start.Environment["urls"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, string.Concat(await output));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "newsportal.db")};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ct);
    }
}
