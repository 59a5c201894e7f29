using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public sealed class DarkroomTests : IDisposable
{
    private static readonly string Content = new('a', 64);
    private static readonly Negative Negative = new(Content, 0.5, 0.5);
    private static readonly string Hash = Renditions.HashOf(Content, 0.5, 0.5);

    private readonly TempFolder _data = new();
    private readonly DiskMediaStore _store;
    private readonly Darkroom _darkroom;
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public DarkroomTests()
    {
        _store = new(_data.Path);
        _darkroom = new(_store);
    }

    [Fact]
    public async Task However_many_ask_for_one_rendition_it_is_made_once_and_all_get_it()
    {
        await KeepOriginalAsync();

        var sizes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => DevelopAsync("640-3x2.avif"), _ct)));

        Assert.Equal(1, _darkroom.Made);
        Assert.True(sizes[0] > 0);
        Assert.Single(sizes.Distinct());
    }

    [Fact]
    public async Task Two_programs_on_one_folder_do_not_disturb_each_other()
    {
        await KeepOriginalAsync();
        using var other = new Darkroom(new DiskMediaStore(_data.Path));
        var rendition = Renditions.Find(Hash, "640.webp")!;

        var both = await Task.WhenAll(
            Task.Run(() => _darkroom.DevelopAsync(rendition, Negative, _ct), _ct), Task.Run(() => other.DevelopAsync(rendition, Negative, _ct), _ct));

        foreach (var picture in both)
            await using (picture)
                Assert.True(picture!.Content.Length > 0);
        Assert.Single(_data.Files(), file => file.Contains("renditions"));
    }

    [Fact]
    public async Task All_renditions_of_a_picture_can_be_asked_for_at_once()
    {
        await KeepOriginalAsync();
        string[] names = [.. from crop in Renditions.Crops from format in Renditions.Formats select $"320-{crop}.{format}"];

        await Task.WhenAll(names.Select(name => Task.Run(() => DevelopAsync(name), _ct)));

        Assert.Equal(names.Order(), _data.Files().Where(f => f.Contains("renditions")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_lost_original_gives_nothing()
    {
        Assert.Null(await _darkroom.DevelopAsync(Renditions.Find(Hash, "320.jpg")!, Negative, _ct));
    }

    public void Dispose()
    {
        _darkroom.Dispose();
        _data.Dispose();
    }

    private Task KeepOriginalAsync() => _store.KeepOriginalAsync(Content, "jpg", APicture.Jpeg(1200, 800), _ct);

    private async Task<long> DevelopAsync(string name)
    {
        await using var picture = await _darkroom.DevelopAsync(Renditions.Find(Hash, name)!, Negative, _ct);
        return picture!.Content.Length;
    }
}
