using System.ComponentModel;
using System.Diagnostics;

namespace NewsPortal.WebTests.Hosting;

/// <summary>HAProxy in front of nodes of this machine, as docs/operations.md sets it up.</summary>
public sealed class AProxy : IDisposable
{
    private readonly Process process;

    private AProxy(Process process, int door) => (this.process, Address) = (process, new($"http://127.0.0.1:{door}"));

    public Uri Address { get; }

    // Without the tries that docs/operations.md gives it: what they would cover up is seen. A node that is slow, as all are while tests run, is not down.
    /// <returns>Null where there is no HAProxy.</returns>
    public static async Task<AProxy?> StartAsync(string folder, IEnumerable<int> nodes, CancellationToken ct)
    {
        var (settings, door) = (Path.Combine(folder, "haproxy.cfg"), NodesBehindAProxy.FreePort());
        await File.WriteAllTextAsync(settings, $"""
            defaults
              mode http
              timeout connect 2s
              timeout client 30s
              timeout server 30s
              timeout check 10s
              retries 0
            frontend bao
              bind 127.0.0.1:{door}
              default_backend nodes
            backend nodes
              balance roundrobin
              option httpchk GET /health/ready
              option forwardfor
              http-request set-header X-Forwarded-Proto https
              http-response set-header X-Node %s
              default-server check inter 200ms fall 1 rise 1
            {string.Concat(nodes.Select(port => $"  server n{port} 127.0.0.1:{port}\n"))}
            """, ct);
        foreach (var program in (string[])["haproxy", "/usr/sbin/haproxy"])
        {
            try
            {
                return new(Process.Start(program, ["-f", settings, "-db", "-q"]), door);
            }
            catch (Win32Exception)
            {
                // Not there.
            }
        }
        return null;
    }

    /// <summary>Ends when readers are sent to that node.</summary>
    public async Task SendsToAsync(Uri node, CancellationToken ct)
    {
        using var reader = new HttpClient { BaseAddress = Address };
        await Soon.Async(async () =>
        {
            using var answer = await reader.GetAsync("/health/live", ct);
            return answer.Headers.TryGetValues("X-Node", out var by) && by.Single() == $"n{node.Port}";
        });
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
