using System.Diagnostics;
using System.Globalization;
using System.Net;
using NetVips;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.WebTests.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>
/// A pulled plug: the program is killed at random moments, while three write, send pictures, publish and withdraw as fast as it answers, while an import or a backup is at work beside it
/// (killed with it), and while it opens. 3 kills; 200 with NEWSPORTAL_TEST_FULL=1.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const string Email = "thu-ky@bao.example.vn";
    private const string Password = "cây đa bến nước sân đình";
    private static readonly int Kills = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_FULL") == "1" ? 200 : 3;

    // The last import of a full run takes its time on a busy machine.
    private readonly AProgram program = new() { Longest = TimeSpan.FromMinutes(20) };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_killed_program_has_all_it_said_it_had_and_nothing_by_half_and_opens_without_a_hand()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section, An.Tag("Lũ"), An.Tag("Dân vận"), An.PenName("Hà Linh"));
        string[] settings = ["--ConnectionStrings:NewsPortal", store.Connection, "--urls", $"http://127.0.0.1:{NodesBehindAProxy.FreePort()}", "--Newsroom:CheckForeignLinks", "false",
            "--Limits:SearchesPerMinute", "0"];
        Assert.Equal(0, (await program.RunAsync(["editors", "add", Email, "--role", "ManagingEditor", "--password", Password, .. settings[..2]])).Code);

        var (process, address, end) = await program.OpenAsync(settings);
        var (colleague, ledger, dice) = (NodesBehindAProxy.Browser(() => address), new Ledger(), new Random(7));
        var token = await SignInAsync(colleague);
        var desk = (Token: token, Section: section.Id, Cover: "");
        var writers = Enumerable.Range(1, 3).Select(n => new Writer(colleague, ledger, n, () => desk)).ToList();
        desk.Cover = await writers[0].SendPictureAsync(CoverPicture());

        var aftermath = new Aftermath(ledger, store, program.Folder);
        var movers = new Movers(program, store, settings[..2]);
        await movers.PrepareAsync((Kills / 2) + 1);
        var longest = TimeSpan.Zero;
        for (var kill = 1; kill <= Kills; kill++)
        {
            // After every third kill one more falls into the opening itself.
            movers.Begin();
            var work = writers.ConvertAll(w => w.WorkAsync());
            // Counted in what it has done, for a moment of a busy machine is long: after some answers, and then somewhere in the next one.
            await Task.WhenAny(ledger.AnswersAsync(dice.Next(1, 12)), Task.WhenAll(work));
            // A verb takes seconds to come to its work.
            await Task.Delay(dice.Next(0, 60) + (dice.Next(0, 2) * dice.Next(1_000, 8_000)), Ct);
            process.Kill();
            movers.Kill();
            await Task.WhenAll(work);
            await end;
            await movers.LookAsync();
            if (kill % 3 == 0) await program.KillWhileOpeningAsync(TimeSpan.FromMilliseconds(dice.Next(20, 1500)), settings);

            var watch = Stopwatch.StartNew();
            (process, _, end) = await program.OpenAsync(settings);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/health/ready")).StatusCode);
            await aftermath.LookAsync(colleague, all: false);
            // Nobody signs in again, no page is loaded anew: what was open goes on.
            foreach (var writer in writers) await writer.GoOnAsync();
            if (kill % 20 == 0) Say(kill);
        }
        await aftermath.LookAsync(colleague, all: true);
        Say(Kills);
        Assert.Empty(aftermath.Lost);
        Assert.Empty(aftermath.HalfDone);

        await movers.FinishAsync(colleague, verified: Kills > 3 ? 2 : 1);
        output.WriteLine($"{movers.Killed} imports and backups killed with it; {movers.Moved} posts moved in, {movers.HalfDone.Count} half-done.");
        Assert.Empty(movers.HalfDone);
        Assert.True(ledger.Saves.Count > Kills, "Hardly anything was saved: the kills hit nothing.");

        void Say(int kills) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills: {ledger.Saves.Count} saves, {ledger.Pictures.Count} pictures, {ledger.Stories.Count} stories acknowledged, {ledger.Unanswered} requests cut off; {aftermath.Lost.Count} lost, {aftermath.HalfDone.Count} half-visible; longest start {longest.TotalSeconds:0.0} s"));
    }

    private static async Task<string> SignInAsync(Colleague colleague)
    {
        var answer = await colleague.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", Email), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await colleague.OpenAsync("/admin/bai/moi")).QuerySelector("#bai [name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static byte[] CoverPicture()
    {
        using var grey = (Image.Black(1600, 900, 3) + 128.0).Cast(Enums.BandFormat.Uchar);
        return grey.PngsaveBuffer();
    }
}
