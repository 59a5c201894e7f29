using System.Text.RegularExpressions;
using NewsPortal.Content;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Feeds;

/// <summary>
/// A story's body as it reads away from the paper's own pages: every address whole, no buttons (the link to a film stands beside
/// its button), and none of the headlines of <c>:::related</c>.
/// </summary>
public static partial class FeedBody
{
    /// <param name="html">As stored: the sanitiser wrote it, so every attribute has its quotation marks.</param>
    /// <param name="page">The whole address of the story's page, for links within the text.</param>
    public static string Of(string html, Site site, string page)
    {
        var text = string.Concat(ArticleBody.Parts(html).Select(part => part.Html));
        return Tags().Replace(Buttons().Replace(text, ""), tag => WithWholeAddresses(tag.Value, site, page));
    }

    private static string WithWholeAddresses(string tag, Site site, string page) => Addresses().Replace(tag, attribute =>
    {
        var (name, value) = (attribute.Groups["name"].Value, attribute.Groups["value"].Value);
        return $" {name}=\"{(name == "srcset" ? string.Join(", ", value.Split(", ").Select(Whole)) : Whole(value))}\"";

        string Whole(string address) => address switch
        {
            ['#', ..] => page + address,
            ['/', '/', ..] => address,
            ['/', ..] => site.Absolute(address),
            _ => address,
        };
    });

    // Whole tags first: an author may write ' href="/' as text, where it is none of ours.
    [GeneratedRegex("""<[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"]*")+\s*/?>""")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s(?<name>href|src|srcset)=""(?<value>[^""]*)""")]
    private static partial Regex Addresses();

    [GeneratedRegex("<button[^>]*>[^<]*</button>")]
    private static partial Regex Buttons();
}
