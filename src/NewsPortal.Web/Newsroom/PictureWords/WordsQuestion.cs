using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.MediaFiles;

namespace NewsPortal.Web.Newsroom.PictureWords;

/// <summary>Pictures that were just sent, with what is known of them: those that whoever asks may change.</summary>
public class WordsQuestion(NewsDb db, LibraryQuestion library)
{
    public static string AddressOf(IEnumerable<string> keys) => $"{LibraryForm.Path}/moi{QueryString.Create(keys.Select(key => KeyValuePair.Create<string, string?>("khoa", key)))}";

    public async Task<IReadOnlyList<(LibraryTile Tile, WordsForm Form)>> AskAsync(IReadOnlyList<string?> keys, Me me, CancellationToken ct)
    {
        var asked = keys.OfType<string>().Distinct().Take(PictureBatch.Most).ToList();
        if (asked.Count == 0) return [];
        var known = await db.MediaFiles.AsNoTracking().Where(m => asked.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
        var tiles = await library.OfAsync(asked, ct);
        return [.. from tile in tiles
                   let picture = known[tile.Key]
                   where me.MayChange(picture)
                   select (tile, new WordsForm { Key = tile.Key, Alt = picture.Alt, Caption = picture.Caption, Credit = picture.Credit, Stamp = PictureFacts.Of(picture).Stamp })];
    }
}
