using NewsPortal.Reading;

namespace NewsPortal.Web.Hosting;

/// <summary>The shelf of the edition that is out. With the next edition it goes, and every page on it: dead pages never stand in the way of living ones.</summary>
public sealed class ReaderShelves(ReaderEdition edition, Settings settings, TimeProvider clock)
{
    private readonly Lock _turning = new();
    private volatile ReaderShelf _shelf = new(new("", DateTime.MaxValue), 0);

    public ReaderShelf At(DateTime now)
    {
        var shelf = _shelf;
        return shelf.Edition.Name == edition.At(now).Name ? shelf : Turned();
    }

    private ReaderShelf Turned()
    {
        lock (_turning)
        {
            // Asked again: whoever waited here must not bring back the edition that was out when he came.
            var current = edition.At(clock.UtcNow());
            if (_shelf.Edition.Name != current.Name) _shelf = new(current, settings.ReaderCacheBytes);
            return _shelf;
        }
    }
}
