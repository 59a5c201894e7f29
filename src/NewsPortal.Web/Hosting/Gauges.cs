using NewsPortal.Reading;
using NewsPortal.Watching;
using NewsPortal.Web.Newsroom.Desk;

namespace NewsPortal.Web.Hosting;

/// <summary>Figures that nobody counts: looked up when they are asked for, in memory and at the disk, never in the database.</summary>
public sealed class Gauges(Figures figures, ReadCounter reads, ReaderEdition edition, RoundBook rounds, DataDisk disk)
{
    public void Show()
    {
        figures.Show("newsportal.reads.waiting", null, "Stories with reads that are counted and not saved yet", () => reads.Stories);
        figures.Show("newsportal.epoch.age", "s", "Since the database said what the epoch is", () => edition.Age.TotalSeconds);
        figures.Show("newsportal.round.age", "s", "Since a round did its work last", rounds.Ages);
        figures.Show("newsportal.disk.free", "By", "Room on the disk of the data folder", () => disk.Room?.Free ?? 0);
    }
}
