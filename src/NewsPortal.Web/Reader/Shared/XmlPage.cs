using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>An XML document as the answer. Whatever text stands in it, it goes out well-formed.</summary>
public class XmlPage(XElement root, string contentType) : ActionResult
{
    // No byte order mark: the declaration says UTF-8, and some parsers stumble over bytes before it.
    private static readonly XmlWriterSettings Utf8 = new() { Async = true, Encoding = new UTF8Encoding(false) };

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = $"{contentType}; charset=utf-8";
        foreach (var text in root.DescendantNodes().OfType<XText>()) text.Value = Allowed(text.Value);
        foreach (var attribute in root.DescendantsAndSelf().Attributes()) attribute.Value = Allowed(attribute.Value);

        await using var writer = XmlWriter.Create(response.Body, Utf8);
        await writer.WriteStartDocumentAsync();
        await root.WriteToAsync(writer, context.HttpContext.RequestAborted);
    }

    /// <summary>Without what XML forbids even when escaped: NUL and most control characters, halves of surrogate pairs.</summary>
    private static string Allowed(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        return kept.ToString();
    }
}
