using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Media;
using NewsPortal.Watching;
using Xunit;

namespace NewsPortal.Tests.Media;

public sealed class DarkroomTests : IDisposable
{
    private static readonly byte[] Original = APicture.Jpeg(1200, 800);
    private static readonly string Content = Convert.ToHexStringLower(SHA256.HashData(Original));
    private static readonly Negative Negative = new(Content, 0.5, 0.5);
    private static readonly string Hash = Renditions.HashOf(Content, 0.5, 0.5);

    private readonly TempFolder _data = new();
    private readonly DiskMediaStore _store;
    private readonly Figures _figures = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly NotedLog<Darkroom> _log = new();
    private readonly Darkroom _darkroom;
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public DarkroomTests()
    {
        _store = new(_data.Path);
        _darkroom = new(_store, _figures, _clock, _log);
    }

    private string Folder => Path.Combine(_data.Path, "media", "renditions");

    [Fact]
    public async Task However_many_ask_for_one_rendition_it_is_made_once_and_all_get_it()
    {
        await KeepOriginalAsync();

        var pictures = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => DevelopAsync("640-3x2.avif"), _ct)));

        Assert.Equal(1, _darkroom.Made);
        Assert.NotEmpty(pictures[0]!);
        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
    }

    [Theory]
    [InlineData("nothing"), InlineData("half"), InlineData("the folder deleted")]
    public async Task Two_programs_on_one_folder_do_not_disturb_each_other(string found)
    {
        await KeepOriginalAsync();
        var before = (await DevelopAsync("640.webp"))!;
        if (found == "half") await File.WriteAllBytesAsync(PathOf("640.webp"), before[..^9], _ct);
        else if (found == "nothing") File.Delete(PathOf("640.webp"));
        else Directory.Delete(Folder, recursive: true);
        using var first = new Darkroom(new DiskMediaStore(_data.Path), _figures, _clock, _log);
        using var second = new Darkroom(new DiskMediaStore(_data.Path), _figures, _clock, _log);

        var both = await Task.WhenAll(new[] { first, second, first, second }.Select(program => Task.Run(() => DevelopAsync("640.webp", program), _ct)));

        Assert.All(both, picture => Assert.Equal(before, picture));
        Assert.Equal([PathOf("640.webp")], _data.Files().Where(file => file.Contains("renditions")));
        Assert.Equal(before, await File.ReadAllBytesAsync(PathOf("640.webp"), _ct));
        Assert.Empty(_log.Lines);
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
    public async Task A_disk_that_takes_nothing_costs_a_line_an_hour_and_no_reader_a_picture()
    {
        await KeepOriginalAsync();
        var whole = await DevelopAsync("320.jpg");
        Directory.Delete(Folder, recursive: true);
        await File.WriteAllTextAsync(Folder, "Where the folder would stand.", _ct);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(whole, await DevelopAsync("320.jpg"));
            Assert.NotEmpty((await DevelopAsync("320.avif"))!);
        }
        Assert.Equal(3, _darkroom.Made); // the first, and these two once each
        Assert.StartsWith("Error: Renditions cannot be kept: ", Assert.Single(_log.Lines));

        _clock.Advance(TimeSpan.FromHours(1));
        await DevelopAsync("320.jpg");
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task As_soon_as_the_disk_takes_pictures_again_they_are_kept()
    {
        await KeepOriginalAsync();
        await File.WriteAllTextAsync(Folder, "Where the folder would stand.", _ct);
        var picture = await DevelopAsync("320.jpg");
        File.Delete(Folder);

        Assert.Equal(picture, await DevelopAsync("320.jpg"));

        Assert.Equal(picture, await File.ReadAllBytesAsync(PathOf("320.jpg"), _ct));
        Assert.Equal(1, _darkroom.Made);
    }

    [Theory]
    [InlineData(null), InlineData(0), InlineData(1000)]
    public async Task An_original_that_is_lost_or_damaged_gives_nothing_and_one_line(int? left)
    {
        if (left is { } length)
        {
            await KeepOriginalAsync();
            await File.WriteAllBytesAsync(_data.Files().Single(), Original[..length], _ct);
        }

        foreach (var name in new[] { "320.jpg", "320.avif", "320.jpg" }) Assert.Null(await DevelopAsync(name));

        Assert.StartsWith($"Error: The original of picture {Content} cannot be used: ", Assert.Single(_log.Lines));
        Assert.Equal(0, _darkroom.Made);
    }

    public void Dispose()
    {
        _darkroom.Dispose();
        _data.Dispose();
    }

    private string PathOf(string name) => Path.Combine(Folder, Hash, name);

    private Task KeepOriginalAsync() => _store.KeepOriginalAsync(Content, "jpg", Original, _ct);

    private async Task<byte[]?> DevelopAsync(string name, Darkroom? darkroom = null)
    {
        await using var picture = await (darkroom ?? _darkroom).DevelopAsync(Renditions.Find(Hash, name)!, Negative, _ct);
        if (picture is null) return null;
        var read = new byte[picture.Content.Length];
        await picture.Content.ReadExactlyAsync(read, _ct);
        return read;
    }
}
