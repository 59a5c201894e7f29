using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Publishing;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Links;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class ForeignLinksTests : IAsyncLifetime
{
    private static readonly Site Paper = new("https://bao.example.vn", new Imprint(new Dictionary<string, string> { ["Name"] = "Báo" }));
    private readonly FakeTimeProvider _clock = new(An.Hour);
    private AnotherSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await AnotherSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/co", LinkAnswer.There)]
    [InlineData("/chi-get", LinkAnswer.There)]
    [InlineData("/doi", LinkAnswer.There)]
    [InlineData("/khoa", LinkAnswer.There)]
    [InlineData("/mat", LinkAnswer.Gone)]
    [InlineData("/het", LinkAnswer.Gone)]
    [InlineData("/loi", LinkAnswer.Broken)]
    [InlineData("/vao-trong", LinkAnswer.Private)]
    public async Task What_is_there_is_told_from_what_is_gone_faulty_or_behind_a_wall(string path, LinkAnswer answer)
    {
        using var links = New(Nearby());

        Assert.Equal(answer, Assert.Single(await links.AskAsync([new(_site.Link(path))], Ct)).Value);
    }

    [Fact]
    public async Task A_host_that_nobody_knows_or_that_takes_no_calls_is_silent()
    {
        using var links = New(Nearby());
        var closed = await AnotherSite.OpenAsync();
        var there = new Uri(closed.Link("/co"));
        await closed.DisposeAsync();

        Assert.All((await links.AskAsync([there, new("http://khong-ai-biet.invalid/")], Ct)).Values, answer => Assert.Equal(LinkAnswer.Silent, answer));
    }

    [Fact]
    public async Task Four_are_asked_at_once_for_three_seconds_each_and_all_for_five()
    {
        using var links = New(Nearby());
        var asking = links.AskAsync(Enumerable.Range(0, 12).Select(i => new Uri(_site.Link($"/im-{i}"))), Ct);

        await _site.HeldAsync(4);
        _clock.Advance(ForeignLinks.Each);
        await _site.HeldAsync(4);
        _clock.Advance(ForeignLinks.Together - ForeignLinks.Each);

        var answers = await asking;
        Assert.Equal(Enumerable.Repeat(LinkAnswer.Silent, 4), answers.Values);
        // The last four had no turn.
        Assert.Equal(8, _site.Asked.Count());
    }

    [Fact]
    public async Task Not_more_than_twenty_are_asked_and_none_again_for_ten_minutes()
    {
        using var links = New(Nearby());
        var many = Enumerable.Range(0, 25).Select(i => new Uri(_site.Link($"/co-{i}"))).ToList();

        Assert.Equal(20, (await links.AskAsync(many, Ct)).Count);
        Assert.Equal(20, (await links.AskAsync(many, Ct)).Count);
        Assert.Equal(20, _site.Asked.Count());

        _clock.Advance(ForeignLinks.Remembered);
        await links.AskAsync(many, Ct);
        Assert.Equal(40, _site.Asked.Count());
    }

    [Fact]
    public async Task The_paper_gives_its_name_and_neither_keeps_nor_sends_a_cookie()
    {
        using var links = New(Nearby());
        await links.AskAsync([new(_site.Link("/doi"))], Ct);
        await links.AskAsync([new(_site.Link("/chi-get"))], Ct);

        Assert.Equal(["HEAD /doi", "HEAD /co", "HEAD /chi-get", "GET /chi-get"], _site.Asked);
        Assert.All(_site.Agents, agent => Assert.Equal("NewsPortal/1.0 (+https://bao.example.vn)", agent));
        Assert.All(_site.Trails, Assert.Empty);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[fd00::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("localhost")]
    [InlineData("trong.example")]
    [InlineData("nua-trong.example")]
    public async Task Whatever_leads_behind_a_wall_is_not_asked(string host)
    {
        using var links = New(new((name, ct) => name switch
        {
            "trong.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.7")]),
            "nua-trong.example" => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("8.8.8.8")]),
            _ => Dns.GetHostAddressesAsync(name, ct),
        }, PublicAddress.IsPublic));

        Assert.Equal(LinkAnswer.Private, Assert.Single(await links.AskAsync([new(_site.Link("/co", host))], Ct)).Value);
        Assert.Empty(_site.Asked);
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("169.253.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700:4700::1111")]
    public void What_is_anybodys_is_public(string address) => Assert.True(IPAddress.Parse(address).IsPublic());

    [Fact]
    public async Task The_page_that_publishes_shows_what_does_not_answer_and_no_other_page_asks()
    {
        await using var paper = new NewsroomPaper();
        paper.Using(Nearby());
        await paper.InitializeAsync();
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var page = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await NewsroomPaper.AutosaveAsync(paper.Chief.Browser, page, ("Body", $"[có]({_site.Link("/co#cuoi")}), [mất]({_site.Link("/mat")}), "
            + $"[trong]({_site.Link("/vao-trong")}), [lạ](http://khong-ai-biet.invalid/), [nhà](https://bao.example.vn/khong-co), [mục](https://bao.example.vn/chinh-tri)"));
        await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}/phien-ban");
        Assert.Empty(_site.Asked);

        var publishing = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}/xuat-ban");

        Assert.Equal(["/co", "/mat", "/vao-trong"], _site.Asked.Select(a => a.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "Liên kết không dẫn tới đâu: “/khong-co”",
                $"Liên kết ra ngoài, trang không còn: “{_site.Link("/mat")}”",
                "Liên kết ra ngoài không trả lời: “http://khong-ai-biet.invalid/”",
                $"Liên kết vào mạng riêng, bạn đọc không mở được: “{_site.Link("/vao-trong")}”",
            ], Doubts(publishing));
        // They warn and keep nothing back.
        await paper.Chief.Browser.SendAsync(publishing, $"/admin/bai/{story.Id}/xuat-ban");
        Assert.Equal(ArticleStatus.Approved, (await paper.ReloadAsync(story.Id)).Status);
        Assert.Equal(3, _site.Asked.Count());
    }

    [Fact]
    public async Task Where_the_setting_says_so_nobody_is_asked()
    {
        await using var paper = new NewsroomPaper();
        paper.With("Newsroom:CheckForeignLinks", "false").Using(Nearby());
        await paper.InitializeAsync();
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Body", $"[mất]({_site.Link("/mat")})"));

        Assert.Empty(Doubts(await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}/xuat-ban")));
        Assert.Empty(_site.Asked);
    }

    private static IEnumerable<string> Doubts(IDocument page) =>
        page.QuerySelectorAll(".check .doubtful").Select(li => li.LastChild!.TextContent.Trim()).Where(says => says.StartsWith("Liên kết", StringComparison.Ordinal));

    private ForeignLinks New(OutwardDoor door) => new(door, Paper, _clock);

    /// <summary>As the world sees it, but that an.example is on this machine and this machine may be asked.</summary>
    private static OutwardDoor Nearby() => new(
        (name, ct) => name == "an.example" ? Task.FromResult<IPAddress[]>([IPAddress.Loopback]) : Dns.GetHostAddressesAsync(name, ct),
        address => address.Equals(IPAddress.Loopback) || address.IsPublic());
}
