using System.Runtime.CompilerServices;
using NewsPortal.Data;

namespace NewsPortal.Sidebars;

/// <summary>A page's question for its lines and for the rail beside it, which is asked for only where no page before has (<see cref="AskedBefore"/>).</summary>
/// <param name="lines">All but the rail.</param>
/// <param name="now">Which of the arguments is the time.</param>
public sealed class RailedQuestion<TArgs>(Func<NewsDb, TArgs, IQueryable<BoxLine>> lines, Func<TArgs, DateTime> now) where TArgs : struct, ITuple
{
    private readonly CompiledQuestion<TArgs, BoxLine> _alone = new(lines);
    private readonly CompiledQuestion<TArgs, BoxLine> _withRail = new((db, args) => db.Rail(now(args)).Concat(lines(db, args)));

    public async ValueTask<List<BoxLine>> AskAsync(NewsDb db, TArgs args, AskedBefore before, CancellationToken ct)
    {
        var answers = before.At(now(args));
        if (answers.Rail is { } rail) return [.. await _alone.ListAsync(db, args, ct), .. rail];

        var found = await _withRail.ListAsync(db, args, ct);
        answers.Rail = [.. found.Where(l => l.Box is Box.Featured or Box.Breaking or Box.MostReadDay)];
        return found;
    }
}
