using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Reading;

namespace NewsPortal.Web.Hosting;

/// <summary>This newspaper as its pages name it: the address machines are told, and the imprint as it stands at this moment.</summary>
public record Site(string Url, Imprint Imprint)
{
    public string Name => Imprint["Name"];
    public string Slogan => Imprint["Slogan"];
    public string Owner => Imprint["Owner"];
    public string Licence => Imprint["Licence"];
    public string EditorInChief => Imprint["EditorInChief"];
    public string Address => Imprint["Address"];
    public string Phone => Imprint["Phone"];
    public string Email => Imprint["Email"];

    /// <summary>What a page of corrections says of the law it follows; empty says nothing. The law changes, so it is no text of a view.</summary>
    public string CorrectionLaw => Imprint["CorrectionLaw"];

    /// <summary>By the key of its line in the imprint; none where the name stands as text.</summary>
    public IReadOnlyDictionary<string, Logo> Logos { get; init; } = new Dictionary<string, Logo>();

    /// <param name="path">From the root, with its leading "/".</param>
    public string Absolute(string path) => Url + path;

    /// <summary>The telephone number as a "tel:" link dials it.</summary>
    public string PhoneDigits => string.Concat(Phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    /// <summary>As the settings say.</summary>
    public static Site From(IConfiguration settings)
    {
        return new(Address(), new(Imprint.Fields.ToDictionary(f => f.Key, Line)));

        // A key of the library means nothing before there is one; of an unknown colour the paper has its own.
        string Line(ImprintField field) => field.Kind switch
        {
            ImprintKind.Picture => "",
            ImprintKind.Colour => PaperColour.Of(Text(field.Key)).Key,
            _ => Text(field.Key),
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

/// <summary>The paper as the settings have it; what the newsroom has changed is laid over it, as of the epoch.</summary>
public class SiteSettings(Site site, ReaderEdition edition)
{
    // Laid over once an edition: a page asks for it in each of its parts.
    private volatile Laid _laid = new(null, site);

    public Imprint Imprint => site.Imprint;

    public Site Now
    {
        get
        {
            var (lines, laid) = (edition.Imprint, _laid);
            if (!ReferenceEquals(laid.Lines, lines)) _laid = laid = new(lines, site with { Imprint = site.Imprint.With(lines), Logos = edition.Logos });
            return laid.Site;
        }
    }

    private sealed record Laid(IReadOnlyDictionary<string, string>? Lines, Site Site);
}
