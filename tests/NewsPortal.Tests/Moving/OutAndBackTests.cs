using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving.OutAndBack;
using NewsPortal.Tests.Media;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A newspaper leaves as files and comes back.</summary>
public sealed class OutAndBackTests : IDisposable
{
    private readonly TempFolder _out = new();
    private readonly TempFolder _again = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_came_back_leaves_again_to_the_letter(DatabaseProvider provider)
    {
        await using var paper = await APaper.BusyAsync(provider);
        await using var back = await APaper.EmptyAsync(provider);

        var outcome = await paper.ExportAsync(_out.Path);
        await back.ImportAsync(_out.Path);
        await back.ExportAsync(_again.Path);

        // Something of all that can leave was there.
        var kinds = Leaving.Lists.Select(l => l.Kind).Concat(Leaving.Desk).Select(t => t.Name).Concat(["Article", "Revision", "KeptComment", "StandingPage", "StandingPageVersion", "reads"]);
        Assert.Empty(kinds.Except(outcome.Counts.Keys));
        Assert.Empty(outcome.Lost);
        AssertSame(_out.Path, _again.Path);
        Assert.Equal(await MadeAsync(paper.Store), await MadeAsync(back.Store));
    }

    [Fact]
    public async Task Exported_again_a_paper_makes_the_same_bytes_and_what_has_gone_goes()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await paper.ExportAsync(_out.Path);
        var before = Contents(_out.Path);
        await File.WriteAllTextAsync(Path.Combine(_out.Path, "reads", "cũ.csv"), "x", _ct);

        var outcome = await paper.ExportAsync(_out.Path);

        Assert.True(outcome.IsUpdate);
        Assert.Equal(before, Contents(_out.Path));
    }

    [Fact]
    public async Task No_secret_leaves()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);

        await paper.ExportAsync(_out.Path);

        Assert.DoesNotContain(_out.Files(), f => f.Contains(ABusyNewsroom.Secret, StringComparison.OrdinalIgnoreCase)
            || File.ReadAllText(f).Contains(ABusyNewsroom.Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task People_come_back_as_invited_and_nobody_with_a_password()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await using var back = await APaper.EmptyAsync(DatabaseProvider.Sqlite);

        await paper.ExportAsync(_out.Path);
        await back.ImportAsync(_out.Path);

        var people = await back.Store.AskAsync(db => db.Editors.AsNoTracking().ToListAsync(_ct));
        Assert.Equal(3, people.Count);
        Assert.All(people, p => Assert.True(p is { PasswordHash: null, SecurityStamp.Length: > 20, LockoutEnabled: true, TwoFactorEnabled: false } && string.Equals(p.NormalizedUserName, p.Email, StringComparison.OrdinalIgnoreCase) && !p.NormalizedUserName!.Any(char.IsLower)));
        Assert.Single(people, p => p.SuspendedAt is not null);
        Assert.Single(people, p => p.PenNameId is not null);
    }

    [Fact]
    public async Task An_export_that_is_not_as_it_was_written_is_refused_by_name()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await using var back = await APaper.EmptyAsync(DatabaseProvider.Sqlite);
        await paper.ExportAsync(_out.Path);
        string At(string name) => Path.Combine(_out.Path, name);
        var (tags, sums) = (await File.ReadAllTextAsync(At("tags.jsonl"), _ct), await File.ReadAllTextAsync(At(Manifest.Sums), _ct));

        await RefusedAsync("tags.jsonl đã bị sửa", () => File.AppendAllText(At("tags.jsonl"), " "));
        await RefusedAsync("thiếu tags.jsonl", () => File.Delete(At("tags.jsonl")));
        await File.WriteAllTextAsync(At("tags.jsonl"), tags, _ct);
        await RefusedAsync("SHA256SUMS đã bị sửa", () => File.AppendAllText(At(Manifest.Sums), $"{new string('0', 64)}  ../x\n"));
        await File.WriteAllTextAsync(At(Manifest.Sums), sums, _ct);
        await RefusedAsync("thừa stories/la.md", () => File.WriteAllText(At("stories/la.md"), ""));
        File.Delete(At("stories/la.md"));
        await RefusedAsync("chưa xong", () => File.WriteAllText(At(Manifest.Unfinished), ""));
        File.Delete(At(Manifest.Unfinished));
        await RefusedAsync("manifest.json", () => File.Delete(At(Manifest.File)));
        Assert.Equal(0, await back.Store.AskAsync(db => db.Categories.CountAsync(_ct)));

        async Task RefusedAsync(string says, Action spoil)
        {
            spoil();
            var refused = await Assert.ThrowsAsync<StartRefusedException>(() => back.ImportAsync(_out.Path));
            Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\n\nThân.\n", "story.md: dòng ")]
    [InlineData("---\ntitle: Không có gì khác\n---\n\nThân.\n", "story.md: thiếu chỗ")]
    [InlineData("Không có đầu bài.\n", "story.md: ")]
    public async Task A_story_in_which_somebody_has_written_is_refused_in_one_line_though_its_sums_are_right(string text, string says)
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await using var back = await APaper.EmptyAsync(DatabaseProvider.Sqlite);
        await paper.ExportAsync(_out.Path);
        await WriteAsync(text);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => back.ImportAsync(_out.Path));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(0, await back.Store.AskAsync(db => db.Articles.CountAsync(_ct)));

        async Task WriteAsync(string text)
        {
            var (sums, manifest) = (Path.Combine(_out.Path, Manifest.Sums), Manifest.Read(_out.Path));
            var (path, sum) = ExportCheck.Lines(_out.Path).First(l => l.Path.EndsWith("/story.md", StringComparison.Ordinal));
            await File.WriteAllTextAsync(Path.Combine(_out.Path, path), text, _ct);
            await File.WriteAllTextAsync(sums, (await File.ReadAllTextAsync(sums, _ct)).Replace(sum, await ExportFolder.HashAsync(Path.Combine(_out.Path, path), _ct), StringComparison.Ordinal), _ct);
            (manifest with { Sums256 = await ExportFolder.HashAsync(sums, _ct) }).Write(Path.Combine(_out.Path, Manifest.File));
        }
    }

    [Fact]
    public async Task A_store_with_anything_in_it_and_a_folder_with_anything_else_are_refused()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await paper.ExportAsync(_out.Path);
        await File.WriteAllTextAsync(Path.Combine(_again.Path, "thư.txt"), "", _ct);

        Assert.Contains("trống", (await Assert.ThrowsAsync<StartRefusedException>(() => paper.ImportAsync(_out.Path))).Message, StringComparison.Ordinal);
        Assert.Contains("trống", (await Assert.ThrowsAsync<StartRefusedException>(() => paper.ExportAsync(_again.Path))).Message, StringComparison.Ordinal);
        Assert.Single(_again.Files());
    }

    [Theory, InlineData("Danh mục"), InlineData("Bài"), InlineData("Chỉ mục")]
    public async Task An_import_that_was_stopped_opens_as_no_newspaper_and_goes_on(string step)
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await using var back = await APaper.EmptyAsync(DatabaseProvider.Sqlite);
        await paper.ExportAsync(_out.Path);
        using var stop = new CancellationTokenSource();
        back.Heard = p => { if (p.Step == step && p.Done >= p.Of / 2) stop.Cancel(); };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => back.ImportAsync(_out.Path, stop.Token));
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => back.Store.AskAsync(async db =>
        {
            await StoreStart.PrepareAsync(db, _again.Path, _ => Task.CompletedTask, _ct);
            return 0;
        }));
        back.Heard = _ => { };
        await back.ImportAsync(_out.Path);
        await back.ExportAsync(_again.Path);

        Assert.Contains("import newspaper", refused.Message, StringComparison.Ordinal);
        AssertSame(_out.Path, _again.Path);
        Assert.Equal(await MadeAsync(paper.Store), await MadeAsync(back.Store));
    }

    [Fact]
    public async Task An_export_shows_one_moment_however_much_is_saved_while_it_runs()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        await paper.ExportAsync(_out.Path);
        var saved = false;
        paper.Heard = p =>
        {
            if (saved || p.Step != "Danh mục" || p.Done < 3) return;
            saved = true;
            paper.Store.ChangeAsync<Article>(1, a => a.Title = "Tít mới").GetAwaiter().GetResult();
        };

        await paper.ExportAsync(_again.Path);

        Assert.True(saved);
        AssertSame(_out.Path, _again.Path);
    }

    [Fact]
    public async Task A_picture_that_the_paper_has_lost_is_named()
    {
        await using var paper = await APaper.BusyAsync(DatabaseProvider.Sqlite);
        var lost = An.Picture("Ảnh đã mất");
        await paper.Store.SaveAsync(lost);

        Assert.Equal([lost.Key], (await paper.ExportAsync(_out.Path)).Lost);
    }

    public void Dispose()
    {
        _out.Dispose();
        _again.Dispose();
    }

    private static void AssertSame(string one, string other)
    {
        var (expected, actual) = (Contents(one), Contents(other));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected.Keys.Where(f => f is not (Manifest.Sums or Manifest.File)), f => Assert.Equal(expected[f], actual[f]));
        Assert.Equal(expected, actual);
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllText), StringComparer.Ordinal);

    // What does not leave, because it is made of what does.
    private Task<string> MadeAsync(Store store) => store.AskAsync(async db => string.Join('\n',
    [
        .. await db.Articles.OrderBy(a => a.Id).Select(a => $"{a.Id} {a.SectionId} {a.WordCount} {a.Text!.Html} {a.Words!.All} {a.Words.Row}").ToListAsync(_ct),
        .. await db.Taggings.OrderBy(t => t.ArticleId).ThenBy(t => t.TagId).Select(t => $"{t.ArticleId} {t.TagId} {t.PublishAt}").ToListAsync(_ct),
        .. await db.Bylines.OrderBy(b => b.ArticleId).ThenBy(b => b.Position).Select(b => $"{b.ArticleId} {b.Position} {b.PenNameId} {b.GuestName} {b.PublishAt}").ToListAsync(_ct),
        .. await db.Set<Picture>().OrderBy(p => p.ArticleId).ThenBy(p => p.Position).Select(p => $"{p.ArticleId} {p.Position} {p.MediaFileId}").ToListAsync(_ct),
        .. await db.MediaFiles.OrderBy(m => m.Id).Select(m => $"{m.Hash} {m.Folded} {m.SortName}").ToListAsync(_ct),
        .. await db.Tags.OrderBy(t => t.Id).Select(t => $"{t.Folded} {t.Head} {t.Tail}").ToListAsync(_ct),
        .. await db.StandingPages.OrderBy(p => p.Id).Select(p => p.Html).ToListAsync(_ct),
        .. await db.Set<NewsPortal.Search.SearchEntry>().OrderBy(e => e.Row).Select(e => $"{e.Row}").ToListAsync(_ct),
    ]));
}
