using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsPortal.Media;

// Adobe's metadata, an XML document inside the picture: the only one of the three that can say "Ảnh: Kỳ Anh" without doubt about its letters.
internal static class Xmp
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";

    public static EmbeddedWords Read(byte[] packet)
    {
        try
        {
            // A reader of its own refuses document types, and with them entities that grow or fetch.
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(packet).Trim('\0', '\uFEFF', ' ')));
            var rdf = XDocument.Load(reader).Descendants(Rdf + "Description").ToList();
            return new(Text(rdf, Dc + "description"), FirstFilled(rdf, Photoshop + "Credit", Dc + "creator", Dc + "rights"));
        }
        catch (XmlException)
        {
            return EmbeddedWords.Nothing;
        }
    }

    public static byte[] CreditLine(string credit) => Encoding.UTF8.GetBytes(
        new XElement(XName.Get("xmpmeta", "adobe:ns:meta/"),
            new XElement(Rdf + "RDF",
                new XElement(Rdf + "Description", new XAttribute(Photoshop + "Credit", credit)))).ToString(SaveOptions.DisableFormatting));

    private static string FirstFilled(List<XElement> rdf, params IEnumerable<XName> names) =>
        names.Select(name => Text(rdf, name)).FirstOrDefault(text => text.Length > 0) ?? "";

    // A property stands as an attribute, as an element, or as the first item of a list in an element.
    private static string Text(List<XElement> rdf, XName name) => rdf
        .Select(d => d.Attribute(name)?.Value ?? (d.Element(name) is { } e ? (e.Descendants(Rdf + "li").FirstOrDefault() ?? e).Value : ""))
        .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
}
