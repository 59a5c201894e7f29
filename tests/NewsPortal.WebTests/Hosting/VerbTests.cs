using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What the verbs of the program answer.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly AProgram program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData(0, "generate", "help")]
    [InlineData(2, "lam-gi", "lam-gi")]
    [InlineData(2, "--x", "migrate", "--x", "1")]
    [InlineData(2, "thừa", "migrate", "thừa")]
    [InlineData(2, "--articles thiếu giá trị", "generate", "--articles")]
    [InlineData(2, "--articles được cho hai lần", "generate", "--articles", "1000", "--articles=2000")]
    [InlineData(2, "--Data:Folder được cho hai lần", "migrate", "--Data:Folder", "/a", "--Data:Folder=/b")]
    [InlineData(1, "--articles = \"nhiều\"", "generate", "--articles", "nhiều", "--seed", "1")]
    [InlineData(1, "--seed = \"=\"", "generate", "--articles=1000", "--seed==")]
    [InlineData(0, "a@example.vn", "editors", "add", "a@example.vn", "--role", "administrator", "--password", "cây đa bến nước sân đình")]
    [InlineData(1, "12", "editors", "add", "a@example.vn", "--role", "Reporter", "--password", "ngắn")]
    [InlineData(1, "Vua", "editors", "add", "a@example.vn", "--role", "Vua", "--password", "cây đa bến nước sân đình")]
    [InlineData(1, "khong-co", "editors", "add", "a@example.vn", "--role", "Editor", "--password", "cây đa bến nước sân đình", "--sections", "khong-co")]
    [InlineData(1, "ai đó", "editors", "add", "ai đó", "--role", "Reporter", "--password", "cây đa bến nước sân đình")]
    [InlineData(2, "editors add EMAIL", "editors", "remove", "a@example.vn")]
    [InlineData(2, "editors add EMAIL", "editors", "add")]
    [InlineData(2, "editors add EMAIL", "editors", "add", "--role", "Reporter")]
    [InlineData(2, "Thiếu DIR. Cách dùng: export DIR", "export")]
    [InlineData(2, "Thiếu FILE. Cách dùng: backup FILE", "backup")]
    [InlineData(2, "Thiếu FILE. Cách dùng: restore FILE", "restore")]
    [InlineData(1, "manifest.json", "import", "newspaper", "/khong-co")]
    [InlineData(1, "/khong-co", "import", "markdown", "/khong-co")]
    [InlineData(2, "import", "import", "từ-đâu", "x")]
    [InlineData(1, "/NewsPortal.Web/khong-co.xml\"", "import", "wordpress", "khong-co.xml")]
    [InlineData(2, "import wordpress FILE", "import", "wordpress")]
    public async Task A_verb_ends_with_what_it_did(int expected, string says, params string[] words)
    {
        var (code, output) = await program.RunAsync(words);

        Assert.Equal(expected, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_paper_goes_on_only_with_what_it_was_begun_with()
    {
        Assert.Equal(0, (await program.RunAsync("generate", "--articles=1000", "--seed", "7", "--words=60")).Code);

        var (code, output) = await program.RunAsync("generate", "--articles", "1000", "--seed", "7");

        Assert.Equal(1, code);
        Assert.Contains("generate --articles 1000 --seed 7 --words 60", output, StringComparison.Ordinal);
    }

    // The configuration takes a path for a switch: the setting behind it was its value, and the paper another one's.
    [Fact]
    public async Task A_setting_behind_a_path_is_a_setting_and_an_empty_paper_goes_out_and_back()
    {
        var (one, other) = (Path.Combine(program.Folder, "một"), Path.Combine(program.Folder, "hai"));
        var export = Path.Combine(program.Folder, "xuất");

        Assert.Equal(0, (await program.RunAsync("export", export, "--Data:Folder", one)).Code);
        Assert.True(File.Exists(Path.Combine(one, "newsportal.db")));
        Assert.Equal(0, (await program.RunAsync("import", "newspaper", export, $"--Data:Folder={other}")).Code);
        Assert.True(File.Exists(Path.Combine(other, "newsportal.db")));
    }

    [Fact]
    public async Task Two_imports_at_once_take_turns_by_refusing_the_second()
    {
        Assert.Equal(0, (await program.RunAsync("migrate")).Code);
        var stories = Directory.CreateDirectory(Path.Combine(program.Folder, "bài")).FullName;
        await File.WriteAllTextAsync(Path.Combine(stories, "lu-ve.md"), "# Lũ về\n\nNước lên ở sáu xã.\n", TestContext.Current.CancellationToken);

        await using (File.Open($"{program.Database}.import", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("Một lệnh import khác", await program.RefusalAsync("import", "markdown", stories), StringComparison.Ordinal);

        Assert.Equal(0, (await program.RunAsync("import", "markdown", stories)).Code);
    }

    [Fact]
    public async Task A_verb_that_its_database_fails_says_so_in_one_line()
    {
        Assert.Equal(0, (await program.RunAsync("migrate")).Code);
        await program.ExecuteAsync("ALTER TABLE ArticleTexts RENAME COLUMN Body TO Than");

        Assert.Contains("newsportal.db", await program.RefusalAsync("rerender"), StringComparison.Ordinal);
    }
}
