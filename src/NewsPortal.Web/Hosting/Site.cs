using NewsPortal.Data;

namespace NewsPortal.Web.Hosting;

/// <summary>Who publishes this newspaper: what the law wants in every footer, and the name and address machines are told.</summary>
public record Site(
    string Url, string Name, string Slogan, string Owner, string Licence, string EditorInChief, string Address, string Phone, string Email)
{
    /// <summary>What a page of corrections says of the law it follows; empty says nothing. The law changes, so it is a setting.</summary>
    public string CorrectionLaw { get; init; } = "";

    /// <param name="path">From the root, with its leading "/".</param>
    public string Absolute(string path) => Url + path;

    /// <summary>The telephone number as a "tel:" link dials it.</summary>
    public string PhoneDigits => string.Concat(Phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    public static Site From(IConfiguration settings)
    {
        return new(Address(), Text("Name"), Text("Slogan"), Text("Owner"), Text("Licence"), Text("EditorInChief"), Text("Address"), Text("Phone"), Text("Email"))
        {
            CorrectionLaw = Text("CorrectionLaw"),
        };

        string Text(string key) => settings[$"Site:{key}"]?.Trim() ?? "";

        string Address() =>
            Uri.TryCreate(Text("Url"), UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" }
                ? url.GetLeftPart(UriPartial.Authority)
                // What stands before "@" may be a password, and this line goes into logs.
                : throw StartRefusedException.Setting("Site:Url", url is { UserInfo.Length: > 0 } ? $"…@{url.Authority}" : settings["Site:Url"],
                    "địa chỉ gốc của báo, như https://bao.example.vn, không tên người dùng");
    }
}
