using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Watching;
using Xunit;

namespace NewsPortal.Tests.Media;

public sealed class PictureIntakeTests : IAsyncLifetime
{
    private readonly TempFolder _data = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly NewsDb _db;
    private readonly ServiceProvider _services;
    private readonly IMediaStore _store;
    private readonly PictureIntake _intake;

    public PictureIntakeTests()
    {
        _db = new SqliteNewsDb(new DbContextOptionsBuilder<SqliteNewsDb>()
            .UseSqlite($"Data Source={Path.Combine(_data.Path, "news.db")};Pooling=False").Options);
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<Figures>().AddMedia(_data.Path).BuildServiceProvider();
        (_store, _intake) = (_services.GetRequiredService<IMediaStore>(), _services.GetRequiredService<PictureIntake>());
    }

    public async ValueTask InitializeAsync() => await _db.Database.MigrateAsync(_ct);

    [Theory]
    [InlineData("jpg"), InlineData("png"), InlineData("webp"), InlineData("avif"), InlineData("gif")]
    public async Task A_picture_is_kept_as_it_came_and_entered_under_its_content(string format)
    {
        var file = APicture.Quarters(400, 300).As(format);

        var entry = await TakenAsync(file);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), entry.ContentHash);
        Assert.Equal(entry.ContentHash[..8], entry.Key);
        Assert.Equal(Renditions.HashOf(entry.ContentHash, 0.5, 0.5), entry.Hash);
        Assert.Equal((400, 300), (entry.Width, entry.Height));
        Assert.Equal(file, await _store.ReadOriginalAsync(entry.ContentHash, _ct));
        Assert.Contains($"{entry.ContentHash}.{format}", _data.Files().Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_picture_taken_on_edge_is_measured_upright()
    {
        var entry = await TakenAsync(APicture.Quarters(400, 300).Jpeg(image => image.Set(GValue.GIntType, "orientation", 6)));

        Assert.Equal((300, 400), (entry.Width, entry.Height));
    }

    [Fact]
    public async Task What_the_photographer_wrote_comes_along()
    {
        var entry = await TakenAsync(APicture.Quarters(400, 300).Jpeg(APicture.NoteEverything));

        Assert.Equal(("Chợ phiên vùng cao", "Ảnh: Kỳ Anh"), (entry.Caption, entry.Credit));
    }

    [Fact]
    public async Task An_agency_may_say_it_in_IPTC_and_a_camera_in_EXIF()
    {
        var agency = await TakenAsync(APicture.Quarters(400, 300).Jpeg(image =>
            image.Set(GValue.BlobType, "iptc-data", APicture.Iptc((120, "Chợ\nphiên"), (80, "Kỳ Anh"), (110, "Báo Bình Minh")))));
        var camera = await TakenAsync(APicture.Quarters(402, 300).Jpeg(image =>
        {
            image.Set(GValue.GStrType, "exif-ifd0-Artist", "Ky Anh (bao) (libvips drops this when it writes)");
            image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "Cho phien");
        }));

        Assert.Equal(("Chợ phiên", "Báo Bình Minh"), (agency.Caption, agency.Credit));
        Assert.Equal(("Cho phien", "Ky Anh (bao)"), (camera.Caption, camera.Credit));
    }

    [Fact]
    public async Task Words_that_are_too_long_or_broken_do_not_stop_a_picture()
    {
        var endless = await TakenAsync(APicture.Quarters(400, 300).Jpeg(image =>
            image.Set(GValue.BlobType, "xmp-data", APicture.Xmp(new('a', 9000), new('b', 9000)))));
        var broken = await TakenAsync(APicture.Quarters(402, 300).Jpeg(image =>
        {
            image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"));
            image.Set(GValue.BlobType, "iptc-data", APicture.Iptc((120, "Chợ phiên"))[..^9]);
        }));

        Assert.Equal((500, 200), (endless.Caption.Length, endless.Credit.Length));
        Assert.Equal(("", ""), (broken.Caption, broken.Credit));
    }

    [Fact]
    public async Task The_same_picture_again_is_the_same_entry()
    {
        var first = await TakenAsync(APicture.Jpeg(400, 300));
        first.Credit = "Kỳ Anh";
        _db.Add(first);
        await _db.SaveChangesAsync(_ct);

        var again = await TakenAsync(APicture.Jpeg(400, 300));

        Assert.Equal((first.Id, "Kỳ Anh"), (again.Id, again.Credit));
    }

    [Fact]
    public async Task A_key_that_another_picture_has_is_not_given_again()
    {
        var file = APicture.Jpeg(400, 300);
        var contentHash = Convert.ToHexStringLower(SHA256.HashData(file));
        _db.Add(new MediaFile { Key = contentHash[..8], ContentHash = new('f', 64), Width = 1, Height = 1, CreatedAt = DateTime.UnixEpoch });
        await _db.SaveChangesAsync(_ct);

        Assert.Equal(contentHash[1..9], (await TakenAsync(file)).Key);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_whatever_it_says_it_is()
    {
        Assert.Equal(PictureRefusal.NotAPicture, await RefusedAsync([]));
        Assert.Equal(PictureRefusal.NotAPicture, await RefusedAsync("<html><script>alert(1)</script>"u8.ToArray()));
        Assert.Equal(PictureRefusal.NotAPicture, await RefusedAsync("%PDF-1.7\n"u8.ToArray()));
        Assert.Equal(PictureRefusal.NotAPicture, await RefusedAsync(APicture.Quarters(40, 40).TiffsaveBuffer()));
        Assert.Equal(PictureRefusal.NotAPicture, await RefusedAsync(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>"u8.ToArray()));
    }

    [Fact]
    public async Task HEIC_is_told_from_AVIF()
    {
        var heic = APicture.Quarters(40, 40).As("avif");
        "heic"u8.CopyTo(heic.AsSpan(8));

        Assert.Equal(PictureRefusal.Heic, await RefusedAsync(heic));
    }

    [Fact]
    public async Task More_than_25_MB_is_refused_unread() =>
        Assert.Equal(PictureRefusal.TooHeavy, await RefusedAsync([.. APicture.Jpeg(40, 40), .. new byte[25 << 20]]));

    [Fact]
    public async Task A_small_file_that_promises_a_huge_picture_is_refused_by_its_header()
    {
        Assert.Equal(PictureRefusal.TooManyPixels, await RefusedAsync(APicture.PngOf(30_000, 30_000)));
        Assert.Equal(PictureRefusal.TooManyPixels, await RefusedAsync(APicture.PngOf(10_001, 10_000)));
        Assert.Equal(PictureRefusal.Damaged, await RefusedAsync(APicture.PngOf(10_000, 10_000)));
    }

    [Fact]
    public async Task A_ribbon_is_refused() =>
        Assert.Equal(PictureRefusal.TooNarrow, await RefusedAsync(APicture.Plain(100, 1001, APicture.Red).As("png")));

    [Theory]
    [InlineData("jpg"), InlineData("png"), InlineData("webp"), InlineData("avif"), InlineData("gif")]
    public async Task A_file_that_ends_too_early_is_refused(string format)
    {
        var whole = APicture.Quarters(800, 600).As(format);

        Assert.Equal(PictureRefusal.Damaged, await RefusedAsync(whole[..(whole.Length * 2 / 3)]));
    }

    [Fact]
    public async Task A_drawn_scene_is_kept_as_it_is_drawn_and_becomes_pixels_at_the_size_asked_for()
    {
        var entry = await _intake.TakeDrawnSceneAsync(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 400' width='1800' height='1200'><rect width='300' height='400' fill='#f00'/></svg>", _ct);

        Assert.Equal((1800, 1200), (entry.Width, entry.Height));
        var original = (await _store.ReadOriginalAsync(entry.ContentHash, _ct))!;
        using var rendered = Image.NewFromBuffer(Enlarger.Enlarge(original, 0.5, 0.5, new("", 1600, null, "jpg")));
        Assert.Equal((1600, 1067, 3), (rendered.Width, rendered.Height, rendered.Bands));
        Assert.All(rendered.Getpoint(400, 500).Zip(APicture.Red), point => Assert.InRange(point.First, point.Second - 3, point.Second + 3));
        Assert.Equal(APicture.White, rendered.Getpoint(1200, 500));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _db.DisposeAsync();
        _data.Dispose();
    }

    private async Task<MediaFile> TakenAsync(byte[] file)
    {
        var intake = await _intake.TakeAsync(file, _db, _ct);
        return intake.IsTaken ? intake.File : throw new InvalidOperationException($"Refused: {intake.Refusal}");
    }

    private async Task<PictureRefusal?> RefusedAsync(byte[] file)
    {
        var intake = await _intake.TakeAsync(file, _db, _ct);
        Assert.False(Directory.Exists(Path.Combine(_data.Path, "media")));
        return intake.Refusal;
    }
}
