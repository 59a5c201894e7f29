using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>The files of docs/operate, as the programs read them that they are for; where one is missing, its file is not looked at and the test says so.</summary>
public sealed class OperateFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsportal-operate-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nginx_takes_its_file()
    {
        await CertifyAsync();
        var file = await CopyAsync("nginx.conf", ("/etc/ssl/bao/", $"{folder}/"), ("/etc/nginx/mime.types", $"{folder}/mime.types"),
            ("/run/nginx.pid", $"{folder}/pid"), ("/var/log/nginx/error.log", $"{folder}/error.log"), ("user www-data;", ""));
        await File.WriteAllTextAsync(Path.Combine(folder, "mime.types"), "types { text/html html; }", Ct);

        await TakesAsync("nginx", "-t", "-q", "-p", folder, "-c", file);
    }

    [Fact]
    public async Task HAProxy_takes_its_file()
    {
        await CertifyAsync();

        await TakesAsync("haproxy", "-c", "-q", "-f", await CopyAsync("haproxy.cfg", ("/etc/haproxy/bao.pem", $"{folder}/bao.pem")));
    }

    [Fact]
    public async Task Caddy_takes_its_file() => await TakesAsync("caddy", "validate", "--adapter", "caddyfile", "--config", await CopyAsync("Caddyfile"));

    [Fact]
    public async Task Systemd_takes_its_unit_and_finds_it_well_shut_in()
    {
        var unit = await CopyAsync("newsportal.service", ("ExecStart=/srv/newsportal/NewsPortal.Web", "ExecStart=/bin/true"));

        await TakesAsync("systemd-analyze", "verify", "--man=no", unit);
        // 0 is shut in wholly, 10 not at all; a service that nobody thought of has 9.6.
        await TakesAsync("systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=20", unit);
    }

    private async Task<string> CopyAsync(string name, params (string From, string To)[] here)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operate", name), Ct);
        foreach (var (from, to) in here)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text, Ct);
        return path;
    }

    private async Task CertifyAsync()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bao.example.vn", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (shown, hidden) = (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
        foreach (var (name, text) in new[] { ("fullchain.pem", shown), ("key.pem", hidden), ("bao.pem", $"{shown}\n{hidden}\n") }) await File.WriteAllTextAsync(Path.Combine(folder, name), text, Ct);
    }

    private static async Task TakesAsync(string program, params string[] words)
    {
        var path = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Append("/usr/sbin").Select(p => Path.Combine(p, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"Needs {program} on the path.");
        using var process = Process.Start(new ProcessStartInfo(path, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = string.Concat(await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct)));
        await process.WaitForExitAsync(Ct);
        Assert.True(process.ExitCode == 0, said);
    }
}
