using System.Security.Cryptography;
using Amazon.S3.Model;
using NewsPortal.Data;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

/// <summary>What every store of pictures keeps to: the folder, and a bucket of a real S3 server.</summary>
public sealed class MediaStoreTests(S3Server server) : IClassFixture<S3Server>, IDisposable
{
    private static readonly byte[] Picture = JpegOf(200_000);

    private readonly TempFolder _data = new();
    private readonly byte[] _original = RandomNumberGenerator.GetBytes(1000);
    private readonly Rendition _small = Renditions.Find(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), "320-3x2.jpg")!;
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private string Content => Convert.ToHexStringLower(SHA256.HashData(_original));

    public enum Kind { Disk, S3 }

    public static TheoryData<Kind> Kinds => [Kind.Disk, Kind.S3];

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_original_is_read_back_whole(Kind kind)
    {
        var store = Open(kind);
        await store.KeepOriginalAsync(Content, "jpg", _original, _ct);

        Assert.Equal(_original, await store.ReadOriginalAsync(Content, _ct));
        Assert.Equal(_original, await Open(kind).ReadOriginalAsync(Content, _ct));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_not_there_is_not_there(Kind kind)
    {
        Assert.Null(await Open(kind).ReadOriginalAsync(Content, _ct));
        Assert.Null(await Open(kind).OpenAsync(_small, _ct));
        await Open(kind).ForgetAsync(Content, _ct);
        await Open(kind).CheckAsync(_ct);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_damaged_original_is_as_good_as_lost_until_the_same_picture_comes_again(Kind kind)
    {
        var store = Open(kind);
        foreach (var damaged in (byte[][])[[], _original[..999], [.. _original[..999], (byte)~_original[999]]])
        {
            await store.KeepOriginalAsync(Content, "jpg", _original, _ct);
            await PutAsync(kind, $"originals/{Content[..2]}/{Content}.jpg", damaged);
            Assert.Null(await store.ReadOriginalAsync(Content, _ct));

            await store.KeepOriginalAsync(Content, "jpg", _original, _ct);

            Assert.Equal(_original, await store.ReadOriginalAsync(Content, _ct));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_rendition_of_which_not_all_is_there_is_not_there_until_it_is_kept_again(Kind kind)
    {
        var store = Open(kind);
        foreach (var length in (int[])[0, 1, 1000, 199_999])
        {
            await store.KeepAsync(_small, Content, Picture, _ct);
            await PutAsync(kind, $"renditions/{_small.Hash}/320-3x2.jpg", Picture[..length]);
            Assert.Null(await store.OpenAsync(_small, _ct));

            await store.KeepAsync(_small, Content, Picture, _ct);

            Assert.Equal(Picture, await ReadAsync(store));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Many_may_write_the_same_at_once_and_whoever_reads_meanwhile_reads_all_of_it(Kind kind)
    {
        var store = Open(kind);
        await Parallel.ForAsync(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = _ct }, async (i, ct) =>
        {
            if (i % 2 == 0) await store.KeepAsync(_small, Content, Picture, ct);
            if (await store.OpenAsync(_small, ct) is not { } kept) return;
            await using (kept) Assert.Equal(Picture.Length, kept.Content.Length);
        });

        Assert.Equal(Picture, await ReadAsync(store));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_picture_is_forgotten_with_its_renditions_and_no_other(Kind kind)
    {
        var (store, other) = (Open(kind), Convert.ToHexStringLower(SHA256.HashData(Picture)));
        var (mine, others) = (Of(Content, 0.25), Of(other, 0.25));
        await store.KeepOriginalAsync(Content, "png", _original, _ct);
        await store.KeepAsync(Of(Content, 0.5), Content, Picture, _ct);
        await store.KeepAsync(mine, Content, Picture, _ct);
        await store.KeepAsync(others, other, Picture, _ct);

        await store.ForgetAsync(Content, _ct);

        Assert.Null(await store.OpenAsync(mine, _ct));
        Assert.Null(await store.OpenAsync(Of(Content, 0.5), _ct));
        Assert.NotNull(await store.ReadOriginalAsync(Content, _ct)); // sent in the last hour
        await using var left = await store.OpenAsync(others, _ct);
        Assert.NotNull(left);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_name_from_outside_leads_anywhere(Kind kind)
    {
        var store = Open(kind);
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReadOriginalAsync("../../etc/passwd", _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => store.KeepOriginalAsync("../" + Content, "jpg", new byte[1], _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => store.KeepOriginalAsync(Content, "../x", new byte[1], _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(new Rendition("../../originals", 320, null, "jpg"), _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(_small with { Format = "jpg/../../x" }, _ct));
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenAsync(_small with { Width = 100 }, _ct));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_said_before_the_paper_opens_and_a_store_that_does_not_answer_is_a_disk_that_fails()
    {
        Open(Kind.S3);
        using var wrong = new S3MediaStore(server.Place! with { Bucket = "khong-co" });
        using var nowhere = new S3MediaStore(server.Place with { Endpoint = new($"http://127.0.0.1:{S3Server.FreePort()}/") });

        var said = await Assert.ThrowsAsync<StartRefusedException>(() => wrong.CheckAsync(_ct));
        Assert.Contains("Media:S3:Bucket = \"khong-co\"", said.Message, StringComparison.Ordinal);
        Assert.Contains("NoSuchBucket", said.Message, StringComparison.Ordinal);
        Assert.Contains("Media:S3:Endpoint", (await Assert.ThrowsAsync<StartRefusedException>(() => nowhere.CheckAsync(_ct))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => nowhere.ReadOriginalAsync(Content, _ct));
        await Assert.ThrowsAsync<IOException>(() => nowhere.KeepAsync(_small, Content, Picture, _ct));
        Assert.Null(await nowhere.OpenAsync(_small, _ct));
    }

    public void Dispose() => _data.Dispose();

    private static Rendition Of(string contentHash, double focalX) => new(Renditions.HashOf(contentHash, focalX, 0.5), 320, Crop.Square, "jpg");

    private IMediaStore Open(Kind kind)
    {
        if (kind == Kind.Disk) return new DiskMediaStore(_data.Path);
        Assert.SkipWhen(server.Place is null, "S3: no moto_server on the path (pip install 'moto[server]').");
        return new S3MediaStore(server.Place!);
    }

    // By another hand than the store's.
    private async Task PutAsync(Kind kind, string key, byte[] content)
    {
        if (kind == Kind.Disk)
        {
            await File.WriteAllBytesAsync(Path.Combine(_data.Path, "media", key), content, _ct);
            return;
        }
        using var stream = new MemoryStream(content);
        await server.Client.PutObjectAsync(new PutObjectRequest { BucketName = server.Place!.Bucket, Key = key, InputStream = stream, UseChunkEncoding = false }, _ct);
    }

    private async Task<byte[]> ReadAsync(IMediaStore store)
    {
        await using var kept = await store.OpenAsync(_small, _ct);
        var read = new byte[kept!.Content.Length];
        await kept.Content.ReadExactlyAsync(read, _ct);
        return read;
    }

    // Begins and ends as a JPEG does.
    private static byte[] JpegOf(int length)
    {
        var picture = new byte[length];
        new Random(1).NextBytes(picture);
        (picture[0], picture[1], picture[^2], picture[^1]) = (0xFF, 0xD8, 0xFF, 0xD9);
        return picture;
    }
}
