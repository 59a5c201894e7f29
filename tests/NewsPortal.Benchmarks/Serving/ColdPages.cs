namespace NewsPortal.Benchmarks.Serving;

/// <summary>One server that is asked by one reader, a page after the other, its page cache off.</summary>
public sealed class ColdReader(ChildProcess server, IReadOnlyDictionary<string, List<string>> kinds) : IDisposable
{
    private readonly HttpClient _reader = Reader(server);
    private readonly Dictionary<string, int> _at = [];

    public IEnumerable<string> Kinds => kinds.Keys;

    /// <returns>CPU milliseconds that the server took for each.</returns>
    public async Task<double> AskAsync(string kind, int count)
    {
        var (addresses, before) = (kinds[kind], server.CpuMilliseconds);
        for (var i = 0; i < count; i++)
        {
            var address = addresses[_at[kind] = (_at.GetValueOrDefault(kind) + 1) % addresses.Count];
            using var answer = await _reader.GetAsync(address);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{server.Address}{address} answers {answer.StatusCode}.");
        }
        return (server.CpuMilliseconds - before) / count;
    }

    private static HttpClient Reader(ChildProcess server)
    {
        var reader = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = server.Address };
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return reader;
    }

    public void Dispose() => _reader.Dispose();
}

/// <summary>Pages that nobody has made before, at every size of the archive.</summary>
public static class ColdPages
{
    /// <summary>CPU milliseconds a request of each server: a figure a round, by kind of page.</summary>
    public static async Task<Dictionary<string, List<List<double>>>> InTurnAsync(IReadOnlyList<ColdReader> readers, Pace pace)
    {
        await Task.WhenAll(readers.Select(async reader =>
        {
            // A little of each in turn: what they have in common is compiled for all of them.
            for (var done = 0; done < pace.Warm; done += 100)
                foreach (var kind in reader.Kinds) await reader.AskAsync(kind, 100);
        }));
        var costs = readers[0].Kinds.ToDictionary(k => k, _ => readers.Select(_ => new List<double>()).ToList());
        for (var round = 0; round < pace.Rounds; round++)
            foreach (var (kind, each) in costs)
                foreach (var (reader, figures) in readers.Zip(each))
                    figures.Add(await reader.AskAsync(kind, pace.Counted));
        return costs;
    }

    public static async Task<Dictionary<string, List<List<double>>>> MeasureAsync(PublishedProgram program, IReadOnlyList<StandingPaper> papers, Pace pace)
    {
        var servers = new List<ChildProcess>();
        var readers = new List<ColdReader>();
        try
        {
            foreach (var paper in papers)
            {
                servers.Add((await program.StartAsync(paper.Folder, isCaching: false)).Server);
                readers.Add(new(servers[^1], paper.Kinds()));
            }
            return await InTurnAsync(readers, pace);
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
            foreach (var server in servers) await server.DisposeAsync();
        }
    }
}
