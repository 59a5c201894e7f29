using System.ComponentModel.DataAnnotations;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom;

/// <summary>The newsroom's settings of docs/operations.md, read and checked once at start.</summary>
/// <param name="PasskeyDomain">What passkeys are made for and work on: the site's host, or a domain above it.</param>
/// <param name="CheckForeignLinks">Other hosts are asked before publication whether what a story links to is there.</param>
public record NewsroomSettings(
    bool ChiefsNeedSecondFactor, string PasskeyDomain, bool CheckForeignLinks, string? AdminEmail, string? AdminPassword)
{
    public static NewsroomSettings From(IConfiguration settings, Site site)
    {
        var (email, password) = (Text("Setup:AdminEmail"), Text("Setup:AdminPassword"));
        if (email is not null && !new EmailAddressAttribute().IsValid(email)) throw StartRefusedException.Setting("Setup:AdminEmail", email, "một địa chỉ thư điện tử");
        if (email is not null && password is null) throw StartRefusedException.Setting("Setup:AdminPassword", "", "mật khẩu cho Setup:AdminEmail");
        if (email is null && password is not null) throw StartRefusedException.Setting("Setup:AdminEmail", "", "thư điện tử cho Setup:AdminPassword");
        return new(Flag("Newsroom:ChiefsNeedSecondFactor", unset: false), Domain(Text("Newsroom:PasskeyDomain"), new Uri(site.Url)),
            Flag("Newsroom:CheckForeignLinks", unset: true), email, password);

        string? Text(string key) => settings[key] is { Length: > 0 } text ? text : null;

        bool Flag(string key, bool unset) => Text(key) switch
        {
            null => unset,
            var text when bool.TryParse(text, out var on) => on,
            var text => throw StartRefusedException.Setting(key, text, "true hoặc false"),
        };
    }

    // An address in digits is no domain to browsers; at home they take localhost for it.
    private static string Domain(string? text, Uri site) => text switch
    {
        null => site.HostNameType == UriHostNameType.Dns ? site.Host : "localhost",
        _ when site.Host == text || site.Host.EndsWith($".{text}", StringComparison.OrdinalIgnoreCase) => text,
        _ => throw StartRefusedException.Setting("Newsroom:PasskeyDomain", text, $"tên miền {site.Host} của Site:Url, hay tên miền trên nó"),
    };
}
