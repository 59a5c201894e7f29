using System.Globalization;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>The room on the disk that holds the data folder, in bytes.</summary>
public readonly record struct DiskRoom(long Free, long Whole)
{
    private const long GibiByte = 1L << 30;
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A twentieth left, or too little for a day of pictures and logs.</summary>
    public bool IsNearlyFull => Free < Whole / 20 || Free < GibiByte;

    /// <summary>Both: the next pictures may not fit. People are told before, monitors now.</summary>
    public bool HasHardlyAny => Free < Whole / 20 && Free < GibiByte;

    /// <returns>Null where the disk does not answer: a share that is gone, a folder that may not be asked.</returns>
    public static DiskRoom? Of(string folder)
    {
        try
        {
            var disk = new DriveInfo(folder);
            return new(disk.AvailableFreeSpace, disk.TotalSize);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public string Says => string.Create(Culture, $"còn {Free / (double)GibiByte:0.#} GB trên {Whole / (double)GibiByte:0.#} GB");
}

/// <summary>A disk that is nearly full, for those who can have it seen to.</summary>
public class DataDisk(Settings settings) : IIncidentSource
{
    public DiskRoom? Room => DiskRoom.Of(settings.DataFolder);

    public Task<IEnumerable<Incident>> AskAsync(DeskScene scene, CancellationToken ct) => Task.FromResult<IEnumerable<Incident>>(!scene.Me.MaySeeAllReads ? [] : Room switch
    {
        null => [new("Không hỏi được ổ đĩa dữ liệu", "xem ổ đĩa và quyền của chương trình trên thư mục dữ liệu", null)],
        { IsNearlyFull: true } room => [new("Ổ đĩa dữ liệu sắp đầy", room.Says, null)],
        _ => [],
    });
}
