using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using NewsPortal.Data;

namespace NewsPortal.Media;

/// <summary>Pictures in a bucket that all nodes share. An object is there whole or not at all: the server sees to that, and we look when we read.</summary>
/// <remarks><c>originals/</c> and <c>renditions/</c> as on disk; <c>made/{content}/{hash}</c> says under which names renditions of a picture lie.</remarks>
public sealed class S3MediaStore(S3Place place) : IMediaStore, IDisposable
{
    // Renditions are for good: a CDN may also ask the bucket itself.
    private const string ForGood = "public, max-age=31536000, immutable";

    private readonly AmazonS3Client _client = new(new BasicAWSCredentials(place.AccessKey, place.SecretKey), new AmazonS3Config
    {
        ServiceURL = place.Endpoint.AbsoluteUri,
        AuthenticationRegion = place.Region,
        ForcePathStyle = true,
        Timeout = TimeSpan.FromSeconds(20),
        // With pauses that grow and vary: two nodes that write the same object at once may meet again otherwise.
        RetryMode = RequestRetryMode.Standard,
        MaxErrorRetry = 5,
        // Newer checksums are not known to every server; the signature holds the content's SHA-256.
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    public async Task CheckAsync(CancellationToken ct)
    {
        try
        {
            await AskAsync(s3 => s3.ListObjectsV2Async(new() { BucketName = place.Bucket, MaxKeys = 1 }, ct), ct);
        }
        catch (IOException refusal)
        {
            throw new StartRefusedException($"Không dùng được kho ảnh (Media:S3:Endpoint = \"{place.Endpoint}\", Media:S3:Bucket = \"{place.Bucket}\"): {refusal.Message}", refusal);
        }
    }

    // That it answers and lets this key in; what it refuses to write shows with the first picture.
    public async Task ProbeAsync(CancellationToken ct) => await AskAsync(s3 => s3.ListObjectsV2Async(new() { BucketName = place.Bucket, MaxKeys = 1 }, ct), ct);

    // Written also where it lies already: that mends it, and says when it was sent last.
    public Task KeepOriginalAsync(string contentHash, string extension, ReadOnlyMemory<byte> original, CancellationToken ct) =>
        PutAsync($"originals/{MediaNames.Original(contentHash, extension)}", original, "application/octet-stream", ct);

    public async Task<byte[]?> ReadOriginalAsync(string contentHash, CancellationToken ct)
    {
        var found = await ListAsync($"originals/{MediaNames.OriginalStem(contentHash)}", ct);
        if (found.Count == 0 || await GetAsync(found[0].Key, ct) is not var (original, _)) return null;
        return Convert.ToHexStringLower(SHA256.HashData(original)) == contentHash ? original : null;
    }

    public async Task KeepAsync(Rendition rendition, string contentHash, ReadOnlyMemory<byte> picture, CancellationToken ct)
    {
        var key = $"renditions/{MediaNames.Of(rendition)}";
        // First, so that no rendition lies where nobody would look for it.
        await PutAsync($"made/{Hex.Checked(contentHash, 64)}/{rendition.Hash}", ReadOnlyMemory<byte>.Empty, "application/octet-stream", ct);
        await PutAsync(key, picture, rendition.ContentType, ct);
    }

    // All of it before the first byte goes out: a server that fails half-way through spoils no answer.
    public async Task<KeptPicture?> OpenAsync(Rendition rendition, CancellationToken ct)
    {
        var key = $"renditions/{MediaNames.Of(rendition)}";
        try
        {
            if (await GetAsync(key, ct) is not var (picture, keptAt)) return null;
            var content = new MemoryStream(picture, writable: false);
            return WholeFile.Is(content, rendition.Format) ? new(content, keptAt) : null;
        }
        catch (IOException)
        {
            // Not to be had: as good as not there.
            return null;
        }
    }

    public async Task ForgetAsync(string contentHash, CancellationToken ct)
    {
        foreach (var original in await ListAsync($"originals/{MediaNames.OriginalStem(contentHash)}", ct))
            if (DateTime.UtcNow - original.LastModified?.ToUniversalTime() > TimeSpan.FromHours(1)) await DeleteAsync(original.Key, ct);
        foreach (var made in await ListAsync($"made/{contentHash}/", ct))
        {
            foreach (var rendition in await ListAsync($"renditions/{made.Key.Split('/')[^1]}/", ct)) await DeleteAsync(rendition.Key, ct);
            await DeleteAsync(made.Key, ct);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task PutAsync(string key, ReadOnlyMemory<byte> content, string type, CancellationToken ct) => await AskAsync(async s3 =>
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var put = new PutObjectRequest { BucketName = place.Bucket, Key = key, InputStream = stream, ContentType = type, UseChunkEncoding = false };
        put.Headers.CacheControl = ForGood;
        return await s3.PutObjectAsync(put, ct);
    }, ct);

    private async Task DeleteAsync(string key, CancellationToken ct) => await AskAsync(s3 => s3.DeleteObjectAsync(place.Bucket, key, ct), ct);

    private Task<(byte[] Content, DateTimeOffset KeptAt)?> GetAsync(string key, CancellationToken ct) => AskAsync<(byte[], DateTimeOffset)?>(async s3 =>
    {
        try
        {
            using var answer = await s3.GetObjectAsync(place.Bucket, key, ct);
            using var content = new MemoryStream((int)answer.ContentLength);
            await answer.ResponseStream.CopyToAsync(content, ct);
            return (content.ToArray(), answer.LastModified?.ToUniversalTime() ?? DateTimeOffset.UnixEpoch);
        }
        catch (AmazonS3Exception none) when (none.StatusCode == HttpStatusCode.NotFound && none.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }, ct);

    // At most a few hundred a picture.
    private async Task<List<S3Object>> ListAsync(string prefix, CancellationToken ct) =>
        (await AskAsync(s3 => s3.ListObjectsV2Async(new() { BucketName = place.Bucket, Prefix = prefix }, ct), ct)).S3Objects ?? [];

    /// <exception cref="IOException">Whatever the server or the way to it refuses: to callers a store that does not work, as a full disk is.</exception>
    private async Task<T> AskAsync<T>(Func<AmazonS3Client, Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask(_client);
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException
            || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new IOException($"{(failure as AmazonServiceException)?.ErrorCode} {failure.Message}".ReplaceLineEndings(" ").Trim(), failure);
        }
    }
}
