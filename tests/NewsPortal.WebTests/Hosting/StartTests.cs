using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>A start that its settings forbid.</summary>
public sealed class StartTests : IDisposable
{
    private readonly AProgram program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Sqlite")]
    [InlineData("Database:MaxBatchSize", "0", "1000")]
    [InlineData("Site:Url", "bao.example.vn", "https://")]
    [InlineData("ReaderCache:Bytes", "-1", "byte")]
    [InlineData("Setup:SampleNewspaper", "có", "true")]
    [InlineData("ConnectionStrings:NewsPortal", "vớ vẩn", "Sqlite")]
    [InlineData("ConnectionStrings:NewsPortal", "Data Source=:memory:", "tệp")]
    [InlineData("urls", "năm nghìn", "http://")]
    [InlineData("urls", "http://127.0.0.1:99999", "65535")]
    [InlineData("urls", "http://127.0.0.1:0/bao", "đường dẫn")]
    [InlineData("urls", "http://localhost:abc", "65535")]
    [InlineData("urls", "ftp://127.0.0.1:0", "http://")]
    [InlineData("urls", "http://192.0.2.1:5000", "một địa chỉ của máy này")] // set aside for documents: no machine has it
    [InlineData("urls", "https://127.0.0.1:0", "Kestrel:Certificates:Default")]
    [InlineData("http_ports", "năm nghìn", "65535")]
    [InlineData("Kestrel:Endpoints:Bao:Url", "http://127.0.0.1:99999", "65535")]
    [InlineData("Serilog:MinimumLevel:Default", "Loud", "Warning")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft", "Loud", "Warning")]
    [InlineData("Serilog:WriteTo:0:Name", "Giấy", "Console")]
    [InlineData("Serilog:Enrich:0", "WithMùi", "Serilog.Settings.Configuration")]
    [InlineData("Serilog:Using:0", "Serilog.Sinks.Giay", "Serilog.Settings.Configuration")]
    [InlineData("Newsroom:ChiefsNeedSecondFactor", "có", "true")]
    [InlineData("Newsroom:CheckForeignLinks", "thỉnh thoảng", "true")]
    [InlineData("Newsroom:PasskeyDomain", "bao-khac.vn", "Site:Url")]
    [InlineData("Newsroom:AttemptsPerMinute", "0", "từ 1")]
    [InlineData("Setup:AdminEmail", "ai đó", "thư điện tử")]
    [InlineData("Proxy:Known", "máy bên cạnh", "10.1.0.0/16")]
    [InlineData("Proxy:DrainSeconds", "-1", "300")]
    [InlineData("ForwardedHeaders_Enabled", "true", "Proxy:Known")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string key, string holds, string takes)
    {
        var line = await program.RefusalAsync($"--{key}", holds);

        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.Contains(takes, line, StringComparison.Ordinal);
        if (!key.StartsWith("Connection", StringComparison.Ordinal)) Assert.Contains($"\"{holds}\"", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Setup:AdminEmail", "--Setup:AdminPassword", "đủ dài và khó đoán")]
    [InlineData("Kestrel:Endpoints:Bao:Url", "--Kestrel:Endpoints:Bao:Uri", "http://127.0.0.1:0")]
    [InlineData("Kestrel:Endpoints:Bao:Protocols", "--Kestrel:Endpoints:Bao:Url", "http://127.0.0.1:0", "--Kestrel:Endpoints:Bao:Protocols", "Http9")]
    [InlineData("/khong/co.pfx", "--Kestrel:Endpoints:Bao:Url", "https://127.0.0.1:0", "--Kestrel:Endpoints:Bao:Certificate:Path", "/khong/co.pfx")]
    [InlineData("Serilog:WriteTo:0:Args:rollingInterval", "--Serilog:WriteTo:0:Name", "File", "--Serilog:WriteTo:0:Args:path", "x.log", "--Serilog:WriteTo:0:Args:rollingInterval", "Weekly")]
    public async Task A_wrong_section_stops_the_start_with_one_line_that_names_the_part(string part, params string[] words) =>
        Assert.Contains(part, await program.RefusalAsync(words), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_and_password_in_the_address_of_the_paper_are_refused_and_not_repeated()
    {
        var line = await program.RefusalAsync("--Site:Url", "https://toasoan:bimat@bao.example.vn");

        Assert.Contains("Site:Url", line, StringComparison.Ordinal);
        Assert.DoesNotContain("bimat", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_no_JSON_stops_the_start()
    {
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "appsettings.json"), "{ \"Site\": ", TestContext.Current.CancellationToken);

        Assert.Contains("appsettings.json", await program.RefusalAsync("--contentRoot", program.Folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_a_connection_stops_the_start() =>
        Assert.Contains("ConnectionStrings:NewsPortal", await program.RefusalAsync("--Database:Provider", "SqlServer"), StringComparison.Ordinal);

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_stops_the_start()
    {
        var file = Path.Combine(program.Folder, "tep");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        Assert.Contains("Data:Folder", await program.RefusalAsync("--Data:Folder", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_may_have_any_name()
    {
        var folder = Path.Combine(program.Folder, "báo; Cache=Shared 'và' \"=\"");

        Assert.Equal((0, ""), await program.RunAsync("migrate", "--Data:Folder", folder));
        Assert.True(File.Exists(Path.Combine(folder, "newsportal.db")));
    }

    [Fact]
    public async Task A_port_that_is_taken_stops_the_start()
    {
        var (_, address, _) = await program.OpenAsync();

        var line = await program.RefusalAsync("--urls", address.ToString());

        Assert.Contains("urls", line, StringComparison.Ordinal);
    }
}
