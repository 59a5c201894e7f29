using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Imprints;
using NewsPortal.Web.Newsroom.MediaFiles;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>Pictures before readers whose licence has run out: somebody may send a bill for each day.</summary>
public class LicenceIncidents(PicturesOverdue overdue) : IIncidentSource
{
    private const int Few = 10;

    // Only an administrator changes the logo, and comes to no other picture.
    public async Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct) => scene.Me switch
    {
        { MayPublish: true } => (await overdue.FirstAsync(Few, ct)).Select(p => Says(p, $"{LibraryForm.Path}/{p.Key}")),
        { MayAdminister: true } => (await overdue.LogosAsync(ct)).Select(p => Says(p, ImprintPage.Address)),
        _ => [],
    };

    private static Incident Says(OverduePicture picture, string address) => new($"Giấy phép ảnh hết ngày {picture.Until:d/M/yyyy}, bạn đọc còn thấy", picture.Alt, address);
}
