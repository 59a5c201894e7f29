using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.MediaFiles;

namespace NewsPortal.Benchmarks;

/// <summary>What the library's pages take with very many pictures, and one picture in another's place in a thousand stories.</summary>
public static class LibrarySearches
{
    private const int Stories = 1_000;
    private static readonly string[] Words = ["đường", "làng", "nước", "ngập", "ruộng", "lúa", "chợ", "sông", "cầu", "trường", "học", "sinh", "bóng", "đá", "hội", "nghị", "tỉnh", "xã", "người", "dân", "mùa", "vụ", "lũ", "núi"];

    public static async Task RunAsync(IServiceProvider services, int pictures)
    {
        Me chief;
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var editor = new Editor { DisplayName = "Bench", UserName = "bench@example.vn", NormalizedUserName = "BENCH@EXAMPLE.VN", CreatedAt = DateTime.UtcNow };
            editor.Become(Role.ChiefEditor, []);
            db.Add(editor);
            await db.SaveChangesAsync();
            chief = new(editor.Id, "Bench", Role.ChiefEditor, []);
            await SeedAsync(db, pictures, editor.Id);
        }
        foreach (var query in new[] { "", "?sap=ten", "?sap=nang", "?q=duong+lang", "?q=khong+co+gi", "?dung=chua", "?dung=dang", "?phep=con-dung", "?thieu=nguon", "?den=2000-01-01", "?huong=dung&thieu=loi-ta&q=lu" })
            await AskAsync(services, query, chief);
        await SwapAsync(services, chief);
    }

    private static async Task SeedAsync(NewsDb db, int count, int editorId)
    {
        var dice = new Random(1);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        string Said(int most) => string.Join(' ', Enumerable.Range(0, dice.Next(most)).Select(_ => Words[dice.Next(Words.Length)]));
        for (var i = 0; i < count; i++)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{i}")));
            db.Add(new MediaFile
            {
                Key = $"{i:x8}",
                ContentHash = hash,
                Width = dice.Next(1200, 5000),
                Height = dice.Next(900, 4000),
                Bytes = dice.Next(100_000, 9_000_000),
                Format = "jpg",
                Alt = Said(12),
                Caption = Said(20),
                Credit = dice.Next(10) == 0 ? "" : Said(4),
                LicenceUntil = dice.Next(50) == 0 ? DateOnly.FromDateTime(DateTime.UtcNow).AddDays(dice.Next(-400, 400)) : null,
                CreatedAt = DateTime.UtcNow.AddMinutes(i - count),
            }.FocusOn(.5, .5).SentBy(editorId, $"DSC_{i}.JPG"));
            if (i % 5_000 != 4_999) continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;

        var ids = await db.MediaFiles.OrderByDescending(m => m.Id).Select(m => m.Id).Take(Stories).ToListAsync();
        var first = await db.MediaFiles.OrderBy(m => m.Id).FirstAsync();
        foreach (var some in (await db.Articles.Select(a => a.Id).Take(Stories).ToListAsync()).Chunk(100))
        {
            foreach (var story in await db.Articles.WithParts().Where(a => some.Contains(a.Id)).ToListAsync())
            {
                story.CoverWith(await db.MediaFiles.FindAsync(story.Id % 2 == 0 ? first.Id : ids[story.Id % ids.Count]), "Chú thích", "Nguồn");
                story.Write($"{story.Text!.Body}\n\n![Ảnh](/media/{first.Key})", new Dictionary<string, MediaFile> { [first.Key] = first });
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static async Task AskAsync(IServiceProvider services, string query, Me me)
    {
        var times = new List<double>();
        var found = 0;
        for (var i = 0; i < 6; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var form = LibraryForm.From(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));
            var watch = Stopwatch.StartNew();
            found = (await scope.ServiceProvider.GetRequiredService<LibraryQuestion>().AskAsync(form, me, CancellationToken.None)).Pictures.Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"/admin/kho-anh{query}: {times.Skip(1).Order().ElementAt(2):0} ms, {found} shown"));
    }

    private static async Task SwapAsync(IServiceProvider services, Me me)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var keys = await db.MediaFiles.OrderBy(m => m.Id).Where(m => m.LicenceUntil == null).Select(m => m.Key).Take(2).ToListAsync();
        var from = await db.MediaFiles.OrderBy(m => m.Id).Select(m => m.Key).FirstAsync();
        var watch = Stopwatch.StartNew();
        var outcome = await scope.ServiceProvider.GetRequiredService<PictureSwapping>().SwapAsync(from, keys[^1], me, CancellationToken.None);
        var took = watch.Elapsed.TotalSeconds;
        var stories = await db.PictureSwaps.Where(s => s.Id == outcome.Id).SelectMany(s => s.Places).CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one picture in another's place: {took:0.0} s, {stories} stories {outcome.Refusal}"));
        watch.Restart();
        await scope.ServiceProvider.GetRequiredService<PictureSwapping>().UndoAsync(outcome.Id, me, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and back: {watch.Elapsed.TotalSeconds:0.0} s"));
    }
}
