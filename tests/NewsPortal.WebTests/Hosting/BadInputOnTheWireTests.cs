using System.Net.Sockets;
using System.Text;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Bytes that no client library would send, to the program itself: each gets a plain refusal or none, and pages stay up.</summary>
public sealed class BadInputOnTheWireTests(BadInputOnTheWireTests.Server server) : IClassFixture<BadInputOnTheWireTests.Server>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Requests => new()
    {
        { "a page", "GET / HTTP/1.1\r\nHost: bao\r\n\r\n", "200" },
        { "HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "200" },
        { "HTTP/1.1 without a host", "GET / HTTP/1.1\r\n\r\n", "400" },
        { "two hosts", "GET / HTTP/1.1\r\nHost: bao\r\nHost: xau\r\n\r\n", "400" },
        { "a host that is none", "GET / HTTP/1.1\r\nHost: a b/../\r\n\r\n", "400" },
        { "HTTP/9.9", "GET / HTTP/9.9\r\nHost: bao\r\n\r\n", "505" },
        { "no HTTP", "Xin chào tòa soạn\r\n\r\n", "400" },
        { "lower case", "get / HTTP/1.1\r\nHost: bao\r\n\r\n", "200 405" },
        { "TRACE", "TRACE / HTTP/1.1\r\nHost: bao\r\n\r\n", "405" },
        { "PUT", "PUT /tin-moi HTTP/1.1\r\nHost: bao\r\nContent-Length: 0\r\n\r\n", "405" },
        { "CONNECT", "CONNECT bao:443 HTTP/1.1\r\nHost: bao:443\r\n\r\n", "404 405" },
        { "OPTIONS of all", "OPTIONS * HTTP/1.1\r\nHost: bao\r\n\r\n", "404 405" },
        { "an address of another host", "GET http://xau.example/tin-moi HTTP/1.1\r\nHost: xau.example\r\n\r\n", "200" },
        { "two slashes", "GET //tin-moi HTTP/1.1\r\nHost: bao\r\n\r\n", "404" },
        { "slashes and a host", "GET //xau.example/.. HTTP/1.1\r\nHost: bao\r\n\r\n", "200 404" },
        { "up, encoded", "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: bao\r\n\r\n", "404" },
        { "up, out of media", "GET /media/%2e%2e/%2e%2e/newsportal.db HTTP/1.1\r\nHost: bao\r\n\r\n", "404" },
        { "NUL, encoded", "GET /tin%00moi HTTP/1.1\r\nHost: bao\r\n\r\n", "400" },
        { "NUL", "GET /tin\0moi HTTP/1.1\r\nHost: bao\r\n\r\n", "400" },
        { "half a letter", "GET /%E1%BA HTTP/1.1\r\nHost: bao\r\n\r\n", "301 404" },
        { "9 kB of address", $"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: bao\r\n\r\n", "404" },
        { "40 kB of address", $"GET /{new string('a', 40_000)} HTTP/1.1\r\nHost: bao\r\n\r\n", "414" },
        { "two thousand folders", $"GET {string.Concat(Enumerable.Repeat("/a", 2_000))} HTTP/1.1\r\nHost: bao\r\n\r\n", "404" },
        { "32 kB of cookie", $"GET / HTTP/1.1\r\nHost: bao\r\nCookie: a={new string('b', 33_000)}\r\n\r\n", "431" },
        { "30 kB of cookie", $"GET / HTTP/1.1\r\nHost: bao\r\nCookie: a={new string('b', 30_000)}\r\n\r\n", "200" },
        { "a thousand cookies", $"GET / HTTP/1.1\r\nHost: bao\r\nCookie: {string.Concat(Enumerable.Range(0, 1_000).Select(n => $"a{n}=b; "))}\r\n\r\n", "200" },
        { "200 headers", $"GET / HTTP/1.1\r\nHost: bao\r\n{string.Concat(Enumerable.Range(0, 200).Select(n => $"X-{n}: a\r\n"))}\r\n", "431" },
        { "10 kB of encodings", $"GET / HTTP/1.1\r\nHost: bao\r\nAccept-Encoding: {string.Concat(Enumerable.Repeat("br, ", 2_500))}\r\n\r\n", "200" },
        { "a header without a name", "GET / HTTP/1.1\r\nHost: bao\r\n: a\r\n\r\n", "400" },
        { "a header over two lines", "GET / HTTP/1.1\r\nHost: bao\r\nX-A: b\r\n c\r\n\r\n", "400" },
        { "two lengths", "POST /doc/1 HTTP/1.1\r\nHost: bao\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", "400" },
        { "a length below nothing", "POST /doc/1 HTTP/1.1\r\nHost: bao\r\nContent-Length: -1\r\n\r\n", "400" },
        { "length and chunks", "POST /doc/1 HTTP/1.1\r\nHost: bao\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "204 400" },
        { "chunks that are none", "POST /doc/1 HTTP/1.1\r\nHost: bao\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nrác\r\n", "204 400" },
        { "an encoding of transfers nobody knows", "POST /doc/1 HTTP/1.1\r\nHost: bao\r\nTransfer-Encoding: xau\r\n\r\n", "400 501" },
        { "100 MB to a beacon", $"POST /doc/1 HTTP/1.1\r\nHost: bao\r\nContent-Length: 100000000\r\n\r\n{new string('a', 50_000)}", "204 413" },
        { "100 MB to a page", $"POST /tin-moi HTTP/1.1\r\nHost: bao\r\nContent-Length: 100000000\r\n\r\n{new string('a', 50_000)}", "405 413" },
        { "a page with a body", "GET /tin-moi HTTP/1.1\r\nHost: bao\r\nContent-Length: 3\r\n\r\nabc", "200" },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task Whatever_comes_is_refused_plainly_or_answered(string what, string request, string status)
    {
        var answer = await AnswerAsync(request);

        Assert.True(answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && status.Split(' ').Contains(answer[9..12]), $"{what}: {answer[..Math.Min(60, answer.Length)]}");
        Assert.StartsWith("HTTP/1.1 200", await AnswerAsync("GET / HTTP/1.1\r\nHost: bao\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_who_never_end_their_headers_leave_pages_to_others()
    {
        var open = new List<Socket>();
        try
        {
            for (var n = 0; n < 500; n++) open.Add(await SendAsync("GET / HTTP/1.1\r\nHost: bao\r\nX-Dang-viet: "));
            for (var n = 0; n < 20; n++) Assert.StartsWith("HTTP/1.1 200", await AnswerAsync("GET / HTTP/1.1\r\nHost: bao\r\n\r\n"), StringComparison.Ordinal);
        }
        finally
        {
            foreach (var socket in open) socket.Dispose();
        }
    }

    private async Task<Socket> SendAsync(string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, Ct);
        var bytes = Encoding.UTF8.GetBytes(request);
        // A server that refuses while more comes may have closed before it took all.
        for (var sent = 0; sent < bytes.Length;)
            try
            {
                sent += await socket.SendAsync(bytes.AsMemory(sent), Ct);
            }
            catch (SocketException)
            {
                break;
            }
        return socket;
    }

    private async Task<string> AnswerAsync(string request)
    {
        using var socket = await SendAsync(request);
        var (answer, got) = (new byte[64], 0);
        try
        {
            while (got < 12 && await socket.ReceiveAsync(answer.AsMemory(got), Ct) is > 0 and var more) got += more;
        }
        catch (SocketException)
        {
            // Closed on the sender of what nobody read; what was answered before stands.
        }
        return Encoding.ASCII.GetString(answer, 0, got);
    }

    public sealed class Server : IAsyncLifetime
    {
        private readonly AProgram program = new();

        public Uri Address { get; private set; } = null!;

        public async ValueTask InitializeAsync() => (_, Address, _) = await program.OpenAsync();

        public ValueTask DisposeAsync()
        {
            program.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
