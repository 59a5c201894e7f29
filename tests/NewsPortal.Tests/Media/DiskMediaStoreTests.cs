using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public sealed class DiskMediaStoreTests : IDisposable
{
    private static readonly string Content = string.Concat(Enumerable.Repeat("ab12", 16));
    private static readonly Rendition Small = Renditions.Find(new('c', 32), "320-3x2.avif")!;

    private readonly TempFolder _data = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private DiskMediaStore Store => new(_data.Path);

    [Fact]
    public async Task An_original_lies_under_its_content_and_is_read_back_whole()
    {
        await Store.KeepOriginalAsync(Content, "jpg", new byte[] { 1, 2, 3 }, _ct);

        Assert.Equal([1, 2, 3], (await Store.ReadOriginalAsync(Content, _ct))!);
        Assert.Equal([Path.Combine(_data.Path, "media", "originals", "ab", $"{Content}.jpg")], _data.Files());
    }

    [Fact]
    public async Task What_is_not_there_is_not_there()
    {
        Assert.Null(await Store.ReadOriginalAsync(Content, _ct));
        Assert.Null(Store.Open(Small));
    }

    [Fact]
    public async Task Many_may_write_the_same_at_once_and_whoever_reads_meanwhile_reads_all_of_it()
    {
        var picture = new byte[200_000];
        new Random(1).NextBytes(picture);

        await Parallel.ForAsync(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = _ct }, async (i, ct) =>
        {
            if (i % 2 == 0) await new DiskMediaStore(_data.Path).KeepAsync(Small, picture, ct);
            if (Store.Open(Small) is not { } kept) return;
            await using (kept) Assert.Equal(picture.Length, kept.Content.Length);
        });

        await using var last = Store.Open(Small)!;
        var read = new byte[picture.Length];
        await last.Content.ReadExactlyAsync(read, _ct);
        Assert.Equal(picture, read);
        Assert.Equal([Path.Combine(_data.Path, "media", "renditions", Small.Hash, "320-3x2.avif")], _data.Files());
    }

    [Fact]
    public async Task A_write_that_is_given_up_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.KeepAsync(Small, new byte[100], new CancellationToken(true)));

        Assert.Empty(_data.Files());
    }

    [Fact]
    public async Task No_name_from_outside_leads_anywhere()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadOriginalAsync("../../etc/passwd", _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.KeepOriginalAsync("../" + Content, "jpg", new byte[1], _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.KeepOriginalAsync(Content, "../x", new byte[1], _ct));
        Assert.Throws<ArgumentException>(() => Store.Open(new Rendition("../../originals", 320, null, "jpg")));
        Assert.Throws<ArgumentException>(() => Store.Open(Small with { Format = "jpg/../../x" }));
        Assert.Throws<ArgumentException>(() => Store.Open(Small with { Width = 100 }));
    }

    public void Dispose() => _data.Dispose();
}
