using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using NetVips;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>Somebody who writes, sends pictures, publishes and withdraws, until the program is gone or the day over; and goes on where it was when it is back.</summary>
public sealed class Writer(Colleague colleague, Ledger ledger, int number, Func<(string Token, int Section, string Cover)> desk)
{
    private readonly Random dice = new(number);
    private int pictures;
    private StoryEntry? story;
    private int savesToGo;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="pause">Between two steps.</param>
    public async Task WorkAsync(TimeSpan pause = default, CancellationToken until = default)
    {
        try
        {
            while (!until.IsCancellationRequested)
            {
                await StepAsync();
                if (pause > TimeSpan.Zero) await Task.Delay(pause, Ct);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
        {
            ledger.HasLeftUnanswered();
        }
    }

    /// <summary>Sends once more what was not answered, as a browser does that kept what was typed.</summary>
    public async Task GoOnAsync()
    {
        if (story is null) return;
        if (story.Sent > story.Acknowledged) await SaveAsync();
        if (story.Asked == story.Known) return;
        await AskAsync(story.Asked);
        story = null;
    }

    /// <summary>One story from its first save to readers.</summary>
    public async Task<StoryEntry> PublishAsync()
    {
        var begun = story = Begin();
        await SaveNextAsync(begun);
        await AskAsync(ArticleStatus.Approved);
        return begun;
    }

    /// <summary>Takes the last one that <see cref="PublishAsync"/> published away from readers.</summary>
    public async Task WithdrawAsync()
    {
        await AskAsync(ArticleStatus.Withdrawn);
        story = null;
    }

    private async Task StepAsync()
    {
        if (dice.Next(6) == 0) await SendPictureAsync();
        if (story is null)
        {
            story = Begin();
            savesToGo = dice.Next(1, 5);
        }
        if (savesToGo-- > 0)
        {
            await SaveNextAsync(story);
            return;
        }
        await AskAsync(ArticleStatus.Approved);
        if (dice.Next(3) == 0) await AskAsync(ArticleStatus.Withdrawn);
        story = null;
    }

    private StoryEntry Begin()
    {
        var begun = new StoryEntry($"chữ{number}x{ledger.Stories.Count}y{dice.Next(1_000_000)}");
        ledger.Stories.Add(begun);
        return begun;
    }

    private Task SaveNextAsync(StoryEntry next)
    {
        (next.Sent, next.Save) = (next.Acknowledged + 1, Guid.NewGuid());
        return SaveAsync();
    }

    private async Task SaveAsync()
    {
        var (token, section, cover) = desk();
        var (to, saved) = (story!, story!.Sent);
        using var request = new HttpRequestMessage(HttpMethod.Post, to.Id == 0 ? "/admin/bai" : $"/admin/bai/{to.Id}")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Save"] = to.Save.ToString(),
                ["Base"] = to.Base,
                ["Title"] = to.Title(saved),
                ["Lead"] = to.Lead(saved),
                ["Body"] = to.Body(saved),
                ["CategoryId"] = $"{section}",
                ["Tags"] = "Lũ, Dân vận",
                ["Names"] = "Hà Linh",
                ["CoverKey"] = cover,
                ["CoverCaption"] = "Nước ngập đường.",
                ["CoverCredit"] = "Kỳ Anh",
                ["CoverAlt"] = "Nước ngập đường.",
                ["Auto"] = saved % 2 == 0 ? "true" : "false",
            }),
        };
        request.Headers.Add("Accept", "application/json");
        var answer = await colleague.Browser.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"A save was answered {answer.StatusCode}: {text}");

        var said = JsonDocument.Parse(text).RootElement;
        (to.Id, to.Base, to.Acknowledged) = (said.GetProperty("id").GetInt32(), said.GetProperty("base").GetString()!, saved);
        ledger.Saves.Add(to.Save);
        ledger.HasAnswered();
    }

    private async Task AskAsync(ArticleStatus wanted)
    {
        var to = story!;
        to.Asked = wanted;
        var address = $"/admin/bai/{to.Id}/{(wanted == ArticleStatus.Approved ? "xuat-ban" : "go-bai")}";
        var page = await colleague.GetAsync(address);
        // Done already, before the program died: the page sends one back to the story.
        if (page.StatusCode == HttpStatusCode.OK)
        {
            var answer = await colleague.SendAsync(await Colleague.ReadAsync(page), address, wanted == ArticleStatus.Approved ? ("How", "ngay") : ("Note", "Sai."));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Ct)}");
        }
        else
        {
            Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        }
        to.Known = wanted;
        ledger.HasAnswered();
    }

    private async Task SendPictureAsync()
    {
        using var noise = Image.Gaussnoise(64, 48, seed: (number * 10_000) + pictures++);
        await SendPictureAsync(noise.Cast(Enums.BandFormat.Uchar).PngsaveBuffer());
    }

    public async Task<string> SendPictureAsync(byte[] picture)
    {
        using var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { new StringContent(desk().Token), "__RequestVerificationToken" }, { file, "files", "anh.png" } };
        var answer = await colleague.Browser.PostAsync("/admin/anh", form, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"A picture was answered {answer.StatusCode}: {text}");
        var key = JsonDocument.Parse(text).RootElement[0].GetProperty("key").GetString()!;
        ledger.Pictures[key] = picture;
        ledger.HasAnswered();
        return key;
    }
}
