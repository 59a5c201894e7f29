namespace NewsPortal.Media;

/// <summary>A bucket of a server that speaks S3, and who we are there.</summary>
public sealed record S3Place(string Bucket, Uri Endpoint, string AccessKey, string SecretKey, string Region);
