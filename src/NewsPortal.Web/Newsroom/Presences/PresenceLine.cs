using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Presences;

/// <param name="Says">As it stands on the page.</param>
/// <param name="Aloud">As it is read out: without the second, which would be read out anew at every save.</param>
public record PresenceLine(string Says, string Aloud)
{
    public static PresenceLine Of(PersonHere person, Me me)
    {
        if (person.EditorId == me.Id) return Same("Bạn đang mở bài này ở một thẻ khác");
        return person.SavedAt is { } at
            ? new($"{person.Name} đang sửa: lưu lần cuối {Vietnamese.Second(at)}", $"{person.Name} đang sửa")
            : Same($"{person.Name} đang mở bài này");
    }

    private static PresenceLine Same(string says) => new(says, says);
}

/// <summary>What became of a story last.</summary>
/// <param name="Version">The story's; a page that holds an older one is behind.</param>
/// <param name="Step">Where it stands: on another step than the page's, it was moved and not only saved.</param>
/// <param name="Mine">Whoever asks made it: at another page, or with a save that is on its way back to this one.</param>
public record NewestVersion(long Version, string Step, bool Mine, string Saved, string Moved);
