using System.Globalization;
using NewsPortal.Benchmarks;
using NewsPortal.Benchmarks.Serving;

// dotnet run -c Release --project tests/NewsPortal.Benchmarks: measures all of it, hours, and writes docs/benchmarks.md.
// … -- serve [1000 10000=FOLDER …]: pages, beacons, memory and start of the published program; a folder that `generate` has filled is not made anew.
// … -- runtime [10000=FOLDER]: what the runtime's settings change.
// … -- search [10000 100000=FOLDER …]: what single questions cost.
// … -- library [100000]: what the library of pictures takes, and a swap in a thousand stories.
// … -- shelves [100000]: what moving and merging sections and tags takes.
// … -- import [10000]: how long moving a WordPress newspaper of so many posts in takes.
// … -- nodes [500]: how long after its commit a change is on each of three nodes.
// A first word `short` measures hardly anything: it shows that all of it works, and writes nothing down.
if (args is [BareServer.Argument, var address, var folder])
{
    await BareServer.RunAsync(address, folder);
    return 0;
}
if (args is ["stall", var database, var seconds])
{
    await Staleness.StallAsync(database, double.Parse(seconds, CultureInfo.InvariantCulture));
    return 0;
}
Leavings.ClearAtTheEnd();
if (args is ["short", ..])
{
    Pace.Now = Pace.Trial;
    args = args[1..];
}
if (args.Length > 0 && !Parts.All.ContainsKey(args[0]))
{
    Console.Error.WriteLine($"{args[0]} is no part: {string.Join(", ", Parts.All.Keys)}.");
    return 2;
}
foreach (var (_, part) in Parts.All.Where(p => args.Length == 0 || p.Key == args[0])) await part.RunAsync(args.Length > 1 ? args[1..] : part.Sizes);
return 0;
