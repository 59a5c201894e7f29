using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Search;

/// <summary>Lets a browser search the paper from its address bar.</summary>
public class OpenSearchController(Site site) : Controller
{
    private const int LongestShortName = 16; // The format's own limits, in characters.
    private const int LongestLongName = 48;
    private static readonly XNamespace Ns = "http://a9.com/-/spec/opensearch/1.1/";

    [HttpGet("/opensearch.xml"), ReaderPage]
    public IActionResult Show() => new XmlPage(
        new XElement(Ns + "OpenSearchDescription",
            new XElement(Ns + "ShortName", Cut(site.Name, LongestShortName)),
            new XElement(Ns + "LongName", Cut($"Tìm tin bài trên {site.Name}", LongestLongName)),
            new XElement(Ns + "Description", $"Tìm tin bài trên {site.Name}, gõ có dấu hay không dấu."),
            new XElement(Ns + "Language", "vi"),
            new XElement(Ns + "InputEncoding", "UTF-8"),
            new XElement(Ns + "OutputEncoding", "UTF-8"),
            new XElement(Ns + "Image",
                new XAttribute("width", 192), new XAttribute("height", 192), new XAttribute("type", "image/png"), site.Absolute("/icon-192.png")),
            new XElement(Ns + "Url",
                new XAttribute("type", "text/html"), new XAttribute("template", site.Absolute("/tim-kiem?q={searchTerms}")))),
        "application/opensearchdescription+xml");

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest].TrimEnd();
}
