using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

/// <summary>A real server that speaks S3, for the tests of one class: Python's moto, where it is installed.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private Process? _server;

    /// <summary>Null where there is none.</summary>
    public S3Place? Place { get; private set; }

    public AmazonS3Client Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        try
        {
            _server = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            return;
        }
        // Nobody reads its log; unread it would fill the pipe and stand.
        _server.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        var place = new S3Place("anh-bao", new($"http://127.0.0.1:{port}/"), "nguoi-giu", "khoa-cua-nguoi-giu", "us-east-1");
        Client = new(new BasicAWSCredentials(place.AccessKey, place.SecretKey),
            new AmazonS3Config { ServiceURL = place.Endpoint.AbsoluteUri, ForcePathStyle = true, MaxErrorRetry = 0, AuthenticationRegion = place.Region });
        for (var tries = 0; Place is null && !_server.HasExited; tries++)
        {
            try
            {
                await Client.PutBucketAsync(place.Bucket);
                Place = place;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or AmazonClientException or AmazonServiceException && tries < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_server is null) return;
        if (!_server.HasExited) _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
