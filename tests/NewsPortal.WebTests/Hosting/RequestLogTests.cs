using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The file of the log, a JSON object a line: what stands in it of requests, and what of people never does.</summary>
public sealed class RequestLogTests : IAsyncDisposable
{
    private readonly NewsPortalApp app = new NewsPortalApp().With("Serilog:MinimumLevel:Default", "Information").With("Serilog:MinimumLevel:Override:Microsoft", "Warning");
    private Article story = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task OpenAsync(string lines)
    {
        app.With("Telemetry:RequestLog", lines);
        var section = An.Category("Xã hội");
        await app.SaveAsync(section);
        story = An.Article("Nước về", section);
        await app.SaveAsync(story);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_newsroom_has_a_line_a_request_and_readers_whose_pages_are_well_have_none()
    {
        await OpenAsync("notable");
        var (editor, reader) = (await app.HireAsync(Role.ChiefEditor), app.Reader());
        var chief = await app.SignedInAsync(editor);
        await reader.GetAsync(story.Address(), Ct);
        await chief.OpenAsync($"/admin/bai/{story.Id}");

        var lines = await RequestsAsync();

        // The first page of a program is slow, and says so.
        Assert.All(lines.Where(l => l.GetProperty("Route").GetString() != "/admin/bai/{id:int}"), l => Assert.Equal("Warning", l.GetProperty("@l").GetString()));
        var line = Assert.Single(lines, l => l.GetProperty("Route").GetString() == "/admin/bai/{id:int}");
        Assert.Equal(("GET", "/admin/bai/{id:int}", 200, $"{editor.Id}"), (line.GetProperty("Method").GetString(), line.GetProperty("Route").GetString(),
            line.GetProperty("StatusCode").GetInt32(), line.GetProperty("Editor").GetString()));
        Assert.InRange(line.GetProperty("Elapsed").GetDouble(), 0.001, 600_000);
        Assert.NotEmpty(line.GetProperty("RequestId").GetString()!);
        Assert.Equal((await reader.GetAsync("/", Ct)).Headers.GetValues("X-Edition").Single(), line.GetProperty("Edition").GetString());
    }

    [Fact]
    public async Task Where_all_are_asked_for_each_has_one_line_but_a_page_that_was_finished()
    {
        await OpenAsync("all");
        using var reader = app.Reader();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");

        foreach (var address in new[] { story.Address(), story.Address(), "/khong-co-trang-nay-dau.html", "/health/live" }) await reader.GetAsync(address, Ct);
        await reader.PostAsync($"/doc/{story.Id}", null, Ct);

        Assert.Equal(["/{slug}-{id:int}.html 200", "/{category} 404", "/health/live 200"], (await RequestsAsync()).Select(l => $"{l.GetProperty("Route").GetString()} {l.GetProperty("StatusCode").GetInt32()}"));
    }

    [Fact]
    public async Task Nothing_in_the_log_says_who_reads_what_they_look_for_or_how_an_editor_is_reached()
    {
        const string Secret = "dieu-bi-mat";
        await OpenAsync("all");
        var editor = await app.HireAsync(Role.Reporter, $"{Secret}@bao.example.vn", "gánh nước giếng làng");
        foreach (var browser in new[] { app.Reader(), (await app.SignedInAsync(editor)).Browser })
        {
            browser.DefaultRequestHeaders.UserAgent.ParseAdd($"Mozilla/5.0 ({Secret})");
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
            browser.DefaultRequestHeaders.Referrer = new($"https://localhost/{Secret}");
            browser.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            foreach (var address in new[] { $"/tim-kiem?q={Secret}", $"/tag/{Secret}", $"/{Secret}.php", $"/admin/bai?tim={Secret}", $"/admin/loi-moi/{Secret}", $"/xem-truoc/{Secret}" })
                await browser.GetAsync(address, Ct);
        }
        var door = app.Stranger();
        await door.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", $"{Secret}@bao.example.vn"), ("Password", $"{Secret} {Secret}"));

        var lines = await LinesAsync();

        Assert.InRange(lines.Count, 12, 200);
        Assert.DoesNotContain(lines, l => l.GetRawText().Contains(Secret, StringComparison.OrdinalIgnoreCase) || l.GetRawText().Contains("203.0.113", StringComparison.Ordinal)
            || l.GetRawText().Contains("Mozilla", StringComparison.Ordinal) || l.GetRawText().Contains("Người ", StringComparison.Ordinal));
    }

    private async Task<List<JsonElement>> RequestsAsync() => [.. (await LinesAsync()).Where(l => l.TryGetProperty("Route", out _))];

    private async Task<List<JsonElement>> LinesAsync()
    {
        // The line comes after the answer.
        await Task.Delay(200, Ct);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(app.DataFolder, "logs"), "newsportal-*.json"));
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(open);
        return [.. (await text.ReadToEndAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
