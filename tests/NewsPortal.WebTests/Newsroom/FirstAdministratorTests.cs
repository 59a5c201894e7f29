using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.FirstAdministrators;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class FirstAdministratorTests : IAsyncDisposable
{
    private const string Password = "cây đa bến nước sân đình";
    private readonly NewsPortalApp app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Link => app.Services.GetRequiredService<FirstAdministratorReady>().Link!;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_link_makes_one_administrator_who_can_sign_in_and_is_worth_nothing_then()
    {
        var browser = app.Stranger();
        var made = await MakeAsync(browser, Link, "chi@example.vn");
        Assert.Equal("/admin/dang-nhap", made.Headers.Location!.OriginalString);
        Assert.Contains("đã có quản trị", (await browser.OpenAsync("/admin/dang-nhap")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        await browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "chi@example.vn"), ("Password", Password));
        Assert.Contains("Chị Cả", (await browser.OpenAsync("/admin")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().GetAsync(Link)).StatusCode);
    }

    [Fact]
    public async Task Two_tabs_at_once_make_one_administrator()
    {
        var tabs = new[] { app.Stranger(), app.Stranger(), app.Stranger() };
        var pages = await Task.WhenAll(tabs.Select(t => t.OpenAsync(Link)));

        var answers = await Task.WhenAll(tabs.Select((t, i) => t.SendAsync(pages[i], "/admin/quan-tri-dau-tien", Fields($"tab{i}@example.vn"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(2, answers.Count(a => a.StatusCode == HttpStatusCode.NotFound));
        Assert.Equal(1, await AdministratorsAsync());
    }

    [Fact]
    public async Task A_link_holds_on_another_node_and_after_a_restart_for_a_day()
    {
        _ = app.Services;
        await using (var node = new NewsPortalApp().With("Data:Folder", app.DataFolder))
        {
            await node.Stranger().OpenAsync(Link);
            node.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
            Assert.Equal(HttpStatusCode.NotFound, (await node.Stranger().GetAsync(Link)).StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?ma=")]
    [InlineData("?ma=CfDJ8vovan")]
    public async Task Without_its_word_the_page_is_not_there(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().GetAsync($"/admin/quan-tri-dau-tien{query}")).StatusCode);

    [Fact]
    public async Task The_word_is_looked_at_when_the_form_comes_too()
    {
        var browser = app.Stranger();
        var page = await browser.OpenAsync(Link);

        var response = await browser.SendAsync(page, "/admin/quan-tri-dau-tien", [.. Fields("x@example.vn"), ("Ma", "CfDJ8vovan")]);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, await AdministratorsAsync());
    }

    [Theory]
    [InlineData("ngắn", "12 ký tự")]
    [InlineData("matkhau-123456", "dễ đoán")]
    [InlineData("CongTinTuc2026", "dễ đoán")]
    [InlineData("Nguyễn Chị Cả 1990", "dễ đoán")]
    [InlineData("aaaaaaaaaaaaaaa", "khác nhau")]
    public async Task A_password_that_is_short_or_easy_to_guess_is_refused_at_its_field(string password, string says)
    {
        var browser = app.Stranger();
        var response = await browser.SendAsync(Link, "/admin/quan-tri-dau-tien",
            ("Name", "Nguyễn Chị Cả"), ("Email", "chi@example.vn"), ("Password", password), ("Again", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Contains(says, page.QuerySelector("[data-valmsg-for=Password]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Chị Cả", page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Settings_make_the_first_administrator_and_no_second_one()
    {
        await using var paper = new NewsPortalApp().With("Setup:AdminEmail", "dau@example.vn").With("Setup:AdminPassword", Password);
        var browser = paper.Stranger();
        Assert.Null(paper.Services.GetRequiredService<FirstAdministratorReady>().Link);
        await browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "dau@example.vn"), ("Password", Password));
        await browser.OpenAsync("/admin");

        await using var again = new NewsPortalApp().With("Data:Folder", paper.DataFolder).With("Setup:AdminEmail", "hai@example.vn").With("Setup:AdminPassword", "x");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await again.Stranger().SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "hai@example.vn"), ("Password", "x"))).StatusCode);
    }

    private static async Task<HttpResponseMessage> MakeAsync(Colleague browser, string link, string email) =>
        await browser.SendAsync(link, "/admin/quan-tri-dau-tien", Fields(email));

    private static (string, string)[] Fields(string email) => [("Name", "Chị Cả"), ("Email", email), ("Password", Password), ("Again", Password)];

    private async Task<int> AdministratorsAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsDb>().Editors.CountAsync(e => e.Role == Role.Administrator, Ct);
    }
}
