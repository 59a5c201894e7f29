using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Whichever node answers, the paper is the same.</summary>
public sealed class ManyNodesTests(NodesBehindAProxy paper) : IClassFixture<NodesBehindAProxy>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_a_form_and_a_picture_of_one_node_are_good_at_the_other_and_both_show_what_is_published()
    {
        paper.SkipWithoutProxy();
        var node = 0;
        var editor = NodesBehindAProxy.Browser(() => paper.Nodes[node].Address);
        var signedIn = await editor.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", NodesBehindAProxy.Email), ("Password", NodesBehindAProxy.Password));
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
        var cover = An.Picture("Bìa của nút hai");
        await paper.Store.SaveAsync(cover);
        var story = Crew.Complete("Xuất bản ở nút hai", paper.Section, cover);
        story.BegunBy(await paper.Store.AskAsync(db => db.Editors.Select(e => e.Id).SingleAsync(Ct)), DateTime.UtcNow);
        story.Submit(DateTime.UtcNow);
        story.Submit(DateTime.UtcNow);
        await paper.Store.SaveAsync(story);
        var release = $"/admin/bai/{story.Id}/xuat-ban";

        var form = await editor.OpenAsync(release);
        var picture = await SendPictureAsync(editor);
        foreach (var each in paper.Nodes) Assert.DoesNotContain(story.Address(), await PageAsync(each.Address, "/"), StringComparison.Ordinal);
        node = 1;
        var sent = await editor.SendAsync(form, release);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        foreach (var at in paper.Nodes.Select(n => n.Address).Append(paper.Proxy))
        {
            await Soon.Async(async () => (await PageAsync(at, "/")).Contains(story.Address(), StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(at, story.Address()));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(at, picture));
        }
    }

    [Fact]
    public async Task A_scheduled_story_comes_out_at_every_node_at_its_second_and_reads_at_each_add_up()
    {
        paper.SkipWithoutProxy();
        var hour = DateTime.UtcNow.AddSeconds(3);
        var story = An.Article("Hẹn giờ ở mọi nút", paper.Section, hour);
        await paper.Store.SaveAsync(story);

        await Task.WhenAll(paper.Nodes.Select(node => Soon.Async(async () =>
        {
            var isThere = await StatusAsync(node.Address, story.Address()) == HttpStatusCode.OK;
            if (isThere) Assert.True(DateTime.UtcNow >= hour, "out before its second");
            return isThere;
        })));
        foreach (var reader in Enumerable.Range(1, 6)) await ReadAsync(paper.Nodes[reader % 2].Address, story, $"203.0.113.{reader}");

        await Soon.Async(async () => await paper.Store.AskAsync(db => db.HourlyReads.Where(r => r.ArticleId == story.Id).SumAsync(r => r.Reads, Ct)) == 6);
    }

    [Fact]
    public async Task One_node_after_the_other_is_stopped_and_opened_again_and_no_reader_notices()
    {
        paper.SkipWithoutProxy();
        var story = An.Article("Đọc giữa lúc mở lại", paper.Section, DateTime.UtcNow.AddMinutes(-1));
        await paper.Store.SaveAsync(story);
        await Soon.Async(async () => await StatusAsync(paper.Proxy, story.Address()) == HttpStatusCode.OK);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var (failed, answered) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<string, int>());

        var readers = Enumerable.Range(0, 4).Select(n => ReadOnAsync(n % 2 == 0 ? story.Address() : "/", failed, answered, over.Token)).ToList();
        for (var node = 0; node < paper.Nodes.Count; node++) await paper.RestartAsync(node);
        await over.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(failed);
        Assert.Equal(paper.Nodes.Select(n => $"n{n.Address.Port}").Order(), answered.Keys.Order());
    }

    private async Task ReadOnAsync(string address, ConcurrentQueue<string> failed, ConcurrentDictionary<string, int> answered, CancellationToken over)
    {
        using var reader = new HttpClient { BaseAddress = paper.Proxy };
        using var steadily = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var answer = await reader.GetAsync(address, Ct);
                if (answer.StatusCode != HttpStatusCode.OK) failed.Enqueue($"{address}: {answer.StatusCode}");
                if (answer.Headers.TryGetValues("X-Node", out var by)) answered.AddOrUpdate(by.Single(), 1, (_, n) => n + 1);
            }
            catch (HttpRequestException failure)
            {
                failed.Enqueue($"{address}: {failure.Message}");
            }
            await steadily.WaitForNextTickAsync(Ct);
        }
    }

    private static async Task ReadAsync(Uri node, Article story, string from)
    {
        using var reader = new HttpClient { BaseAddress = node };
        using var read = new HttpRequestMessage(HttpMethod.Post, $"/doc/{story.Id}");
        read.Headers.UserAgent.ParseAdd("Mozilla/5.0");
        // As the proxy would say it: each of them is another reader.
        read.Headers.Add("X-Forwarded-For", from);
        using var answer = await reader.SendAsync(read, Ct);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task<string> SendPictureAsync(Colleague editor)
    {
        var token = (await editor.OpenAsync("/admin/bai/moi")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var picture = Image.Black(640, 480);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        form.Add(new ByteArrayContent(picture.JpegsaveBuffer()), "files", "anh.jpg");
        using var answer = await editor.Browser.PostAsync("/admin/anh", form, Ct);
        var key = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement[0].GetProperty("key").GetString();
        return $"/media/{await paper.Store.AskAsync(db => db.MediaFiles.Where(m => m.Key == key).Select(m => m.Hash).SingleAsync(Ct))}/320.jpg";
    }

    private static async Task<string> PageAsync(Uri node, string address)
    {
        using var reader = new HttpClient { BaseAddress = node };
        return await reader.GetStringAsync(address, Ct);
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri node, string address)
    {
        using var reader = new HttpClient { BaseAddress = node };
        using var answer = await reader.GetAsync(address, Ct);
        return answer.StatusCode;
    }
}
