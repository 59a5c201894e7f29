using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Web.Hosting;

/// <summary>Where pictures go: the data folder, or the bucket of the settings Media:S3.</summary>
public static class MediaSettings
{
    /// <returns>Null where no part of it is set.</returns>
    public static S3Place? S3(IConfiguration settings)
    {
        var s3 = settings.GetSection("Media:S3");
        if (!s3.GetChildren().Any(part => part.Value is { Length: > 0 })) return null;
        return new(Part("Bucket", "tên của một bucket đã có"), Endpoint(s3["Endpoint"]), Part("AccessKey", "khóa vào kho ảnh"), Part("SecretKey", "khóa bí mật của kho ảnh"),
            s3["Region"] is { Length: > 0 } region ? region : "us-east-1");

        string Part(string name, string takes) => s3[name] is { Length: > 0 } text ? text : throw StartRefusedException.Setting($"Media:S3:{name}", "", takes);
    }

    private static Uri Endpoint(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
            ? url
            // What stands before "@" may be a password.
            : throw StartRefusedException.Setting("Media:S3:Endpoint", url is { UserInfo.Length: > 0 } ? $"…@{url.Authority}" : text,
                "địa chỉ của máy chủ S3, như https://s3.example.vn, không tên người dùng");
}
