using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Kit;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.WebTests.Media;

/// <summary>What readers get of a picture when the folder of pictures is not as the program left it.</summary>
public sealed class RenditionAddressTests : IAsyncLifetime
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M0 0h300v200H0z" fill="#c33"/><circle cx="90" cy="90" r="60" fill="#fd4"/></svg>""";
    private const string ForGood = "public, max-age=31536000, immutable";

    // A damaged original is an error on the log, as it should be; here it is meant.
    private readonly NewsPortalApp _app = new NewsPortalApp().With("Serilog:MinimumLevel:Default", "Fatal");
    private MediaFile _picture = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Media => Path.Combine(_app.DataFolder, "media");
    private string Original => Directory.GetFiles(Path.Combine(Media, "originals"), "*", SearchOption.AllDirectories).Single();

    public async ValueTask InitializeAsync()
    {
        _picture = await _app.Services.GetRequiredService<PictureIntake>().TakeDrawnSceneAsync(Drawing, Ct);
        await _app.SaveAsync(_picture);
    }

    [Theory]
    [InlineData("320.jpg", "image/jpeg"), InlineData("640-3x2.webp", "image/webp"), InlineData("320-1x1.avif", "image/avif")]
    public async Task A_picture_is_the_same_whether_just_made_or_kept_and_may_be_kept_for_good(string name, string type)
    {
        var made = await GetAsync(name);
        var kept = await GetAsync(name);

        Assert.Equal((HttpStatusCode.OK, ForGood, type), (made.Status, made.Cached, made.Type));
        Assert.Equal((HttpStatusCode.OK, ForGood, type), (kept.Status, kept.Cached, kept.Type));
        Assert.Equal(made.Body, kept.Body);
    }

    [Theory]
    [InlineData("320.jpg", 0), InlineData("320.jpg", 900), InlineData("320.webp", 0), InlineData("320.webp", 300), InlineData("320.avif", 0), InlineData("320.avif", 300)]
    public async Task A_rendition_cut_short_on_disk_is_made_again(string name, int left)
    {
        var whole = (await GetAsync(name)).Body;
        var file = Path.Combine(Media, "renditions", _picture.Hash, name);
        await File.WriteAllBytesAsync(file, whole[..left], Ct);

        var again = await GetAsync(name);

        Assert.Equal((HttpStatusCode.OK, ForGood), (again.Status, again.Cached));
        Assert.Equal(whole, again.Body);
        Assert.Equal(whole, await File.ReadAllBytesAsync(file, Ct));
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_pictures_are_answered_all_the_same()
    {
        await File.WriteAllTextAsync(Path.Combine(Media, "renditions"), "Where the folder would stand.", Ct);

        var (first, second) = (await GetAsync("320.jpg"), await GetAsync("320.jpg"));

        Assert.Equal((HttpStatusCode.OK, ForGood), (first.Status, first.Cached));
        Assert.Equal((HttpStatusCode.OK, ForGood), (second.Status, second.Cached));
        Assert.NotEmpty(first.Body);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(1, _app.Services.GetRequiredService<Darkroom>().Made);
    }

    [Theory]
    [InlineData("empty"), InlineData("cut short"), InlineData("another"), InlineData("gone"), InlineData("a folder")]
    public async Task A_picture_whose_original_is_damaged_is_not_found_until_it_is_put_back(string damage)
    {
        var (file, whole) = (Original, await File.ReadAllBytesAsync(Original, Ct));
        File.Delete(file);
        if (damage == "a folder") Directory.CreateDirectory(file);
        else if (damage != "gone") await File.WriteAllBytesAsync(file, damage switch { "empty" => [], "another" => [.. whole, 0], _ => whole[..(whole.Length / 2)] }, Ct);

        var lost = await GetAsync("320.jpg");
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (lost.Status, lost.Cached));

        if (damage == "a folder") Directory.Delete(file);
        await File.WriteAllBytesAsync(file, whole, Ct);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("320.jpg")).Status);
    }

    [Theory]
    [InlineData("/media/0123456789abcdef0123456789abcdef/320.jpg"), InlineData("/media/0123456789abcdef0123456789abcdef/321.jpg"), InlineData("/media/x/320.jpg")]
    public async Task A_picture_nobody_knows_may_come_yet(string address)
    {
        using var answer = await _app.Reader().GetAsync(address, Ct);

        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<(HttpStatusCode Status, string? Cached, string? Type, byte[] Body)> GetAsync(string name)
    {
        using var answer = await _app.Reader().GetAsync($"/media/{_picture.Hash}/{name}", Ct);
        return (answer.StatusCode, answer.Headers.CacheControl?.ToString(), answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync(Ct));
    }
}
