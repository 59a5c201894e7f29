using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.MediaFiles;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>Pictures before readers whose licence has run out: somebody may send a bill for each day.</summary>
public class LicenceIncidents(PicturesOverdue overdue) : IIncidentSource
{
    private const int Few = 10;

    public async Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct) => !scene.Me.MayPublish ? []
        : (await overdue.FirstAsync(Few, ct)).Select(p => new Incident($"Giấy phép ảnh hết ngày {p.Until:d/M/yyyy}, bạn đọc còn thấy", p.Alt, $"{LibraryForm.Path}/{p.Key}"));
}
