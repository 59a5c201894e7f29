using System.Security.Cryptography;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

/// <summary>What only a folder knows; the rest is in <see cref="MediaStoreTests"/>.</summary>
public sealed class DiskMediaStoreTests : IDisposable
{
    private static readonly byte[] Original = [1, 2, 3];
    private static readonly string Content = Convert.ToHexStringLower(SHA256.HashData(Original));
    private static readonly Rendition Small = Renditions.Find(new('c', 32), "320-3x2.jpg")!;
    private static readonly byte[] Picture = JpegOf(200_000);

    private readonly TempFolder _data = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private DiskMediaStore Store => new(_data.Path);
    private string OriginalPath => Path.Combine(_data.Path, "media", "originals", Content[..2], $"{Content}.jpg");
    private string SmallPath => Path.Combine(_data.Path, "media", "renditions", Small.Hash, "320-3x2.jpg");

    [Fact]
    public async Task An_original_lies_under_its_content_and_is_read_back_whole()
    {
        await Store.KeepOriginalAsync(Content, "jpg", Original, _ct);

        Assert.Equal(Original, (await Store.ReadOriginalAsync(Content, _ct))!);
        Assert.Equal([OriginalPath], _data.Files());
    }

    [Fact]
    public async Task Many_may_write_the_same_at_once_and_whoever_reads_meanwhile_reads_all_of_it()
    {
        await Parallel.ForAsync(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = _ct }, async (i, ct) =>
        {
            if (i % 2 == 0) await new DiskMediaStore(_data.Path).KeepAsync(Small, Content, Picture, ct);
            if (await Store.OpenAsync(Small, ct) is not { } kept) return;
            await using (kept) Assert.Equal(Picture.Length, kept.Content.Length);
        });

        Assert.Equal(Picture, await ReadAsync());
        Assert.Equal([SmallPath], _data.Files());
    }

    [Fact]
    public async Task A_folder_that_is_deleted_while_a_picture_is_written_is_made_again()
    {
        using var picture = new FolderThatGoes(Picture, Path.GetDirectoryName(SmallPath)!);

        await Store.KeepAsync(Small, Content, picture.Memory, _ct);

        Assert.Equal(1, picture.Times);
        Assert.Equal(Picture, await ReadAsync());
        Assert.Equal([SmallPath], _data.Files());
    }

    [Fact]
    public async Task A_folder_that_is_deleted_time_and_again_is_given_up()
    {
        using var picture = new FolderThatGoes(Picture, Path.GetDirectoryName(SmallPath)!) { AtMost = 9 };

        await Assert.ThrowsAnyAsync<IOException>(() => Store.KeepAsync(Small, Content, picture.Memory, _ct));

        Assert.Equal(2, picture.Times);
    }

    [Fact]
    public async Task A_write_that_is_given_up_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.KeepAsync(Small, Content, new byte[100], new CancellationToken(true)));

        Assert.Empty(_data.Files());
    }

    public void Dispose() => _data.Dispose();

    // Begins and ends as a JPEG does.
    private static byte[] JpegOf(int length)
    {
        var picture = new byte[length];
        new Random(1).NextBytes(picture);
        (picture[0], picture[1], picture[^2], picture[^1]) = (0xFF, 0xD8, 0xFF, 0xD9);
        return picture;
    }

    private async Task<byte[]> ReadAsync()
    {
        await using var kept = (await Store.OpenAsync(Small, _ct))!;
        var read = new byte[kept.Content.Length];
        await kept.Content.ReadExactlyAsync(read, _ct);
        return read;
    }
}
