using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsPortal.Moving.WordPress;

/// <summary>Reads an export of WordPress (WXR 1.0 to 1.2) item by item, however large it is.</summary>
public sealed class WxrReader : IDisposable
{
    private readonly MendedText _text;
    private readonly XmlReader _xml;

    public WxrReader(Stream file)
    {
        _text = new(new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16));
        while (_text.Peek() is var c and >= 0 && char.IsWhiteSpace((char)c)) _text.Read();
        var names = new NameTable();
        var known = new XmlNamespaceManager(names);
        // Declared by every export; one that was cut together by hand may have lost them.
        foreach (var prefix in new[] { "wp", "content", "excerpt", "dc", "wfw", "atom", "slash", "sy", "georss", "media" }) known.AddNamespace(prefix, $"urn:{prefix}");
        _xml = XmlReader.Create(_text, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, CheckCharacters = false, NameTable = names },
            new XmlParserContext(names, known, null, XmlSpace.None));
    }

    public WxrHead Head { get; } = new();

    /// <summary>Characters and entities so far that XML forbids.</summary>
    public int Mended => _text.Mended;

    /// <exception cref="XmlException">It is no XML, or ends in the middle.</exception>
    /// <exception cref="InvalidDataException">It is XML, and no export of WordPress.</exception>
    public IEnumerable<WxrItem> Items()
    {
        if (!_xml.ReadToFollowing("channel")) throw new InvalidDataException("No channel.");
        _xml.Read();
        while (!_xml.EOF)
        {
            if (_xml.NodeType != XmlNodeType.Element) _xml.Read();
            else if (_xml.Name == "item") yield return Item();
            else ReadHead();
        }
        if (Head.Version.Length == 0) throw new InvalidDataException("No wp:wxr_version.");
    }

    public void Dispose()
    {
        _xml.Dispose();
        _text.Dispose();
    }

    private void ReadHead()
    {
        switch (_xml.Name)
        {
            case "title": Head.Title = Text(); break;
            case "language": Head.Language = Text(); break;
            case "wp:wxr_version": Head.Version = Text(); break;
            case "wp:base_site_url": Head.SiteUrl = Text(); break;
            case "wp:base_blog_url": Head.BlogUrl = Text(); break;
            case "link" when Head.SiteUrl.Length == 0: Head.SiteUrl = Text(); break;
            case "wp:author":
                var author = Fields();
                Head.Authors.Add(new(author("wp:author_login"), author("wp:author_display_name")));
                break;
            case "wp:category":
                var category = Fields();
                Head.Categories.Add(new(Decoded(category("wp:category_nicename")), Decoded(category("wp:category_parent")), category("wp:cat_name"), category("wp:category_description")));
                Head.CategoryNumbers[category("wp:term_id")] = Head.Categories[^1].Slug;
                break;
            case "wp:tag":
                var tag = Fields();
                Head.Tags[Decoded(tag("wp:tag_slug"))] = tag("wp:tag_name");
                break;
            default: _xml.Skip(); break;
        }
    }

    private WxrItem Item()
    {
        var item = new WxrItem();
        Each(name =>
        {
            switch (name)
            {
                case "title": item.Title = Text(); break;
                case "link": item.Link = Text(); break;
                case "pubDate": item.PubDate = Text(); break;
                case "dc:creator": item.Creator = Text(); break;
                case "content:encoded": item.Content = Text(); break;
                case "excerpt:encoded": item.Excerpt = Text(); break;
                case "wp:post_id": item.Id = Number(); break;
                case "wp:post_date": item.Date = Text(); break;
                case "wp:post_date_gmt": item.DateGmt = Text(); break;
                case "wp:post_name": item.Name = Decoded(Text()); break;
                case "wp:status": item.Status = Text(); break;
                case "wp:post_parent": item.Parent = Number(); break;
                case "wp:menu_order": item.MenuOrder = (int)Math.Clamp(Number(), int.MinValue, int.MaxValue); break;
                case "wp:post_type": item.Type = Text(); break;
                case "wp:post_password": item.Password = Text(); break;
                case "wp:is_sticky": item.IsSticky = Number() == 1; break;
                case "wp:attachment_url": item.AttachmentUrl = Text(); break;
                case "category":
                    var (domain, slug) = (_xml.GetAttribute("domain") ?? "category", Decoded(_xml.GetAttribute("nicename") ?? ""));
                    item.Terms.Add(new(domain == "tag" ? "post_tag" : domain, slug, Text()));
                    break;
                case "wp:postmeta":
                    var meta = Fields();
                    item.Meta.Add(new(meta("wp:meta_key"), meta("wp:meta_value")));
                    break;
                case "wp:comment":
                    var c = Fields();
                    item.Comments.Add(new(c("wp:comment_id"), c("wp:comment_parent"), c("wp:comment_author"), c("wp:comment_date"), c("wp:comment_date_gmt"), c("wp:comment_content"),
                        c("wp:comment_approved"), c("wp:comment_type")));
                    break;
                default: _xml.Skip(); break;
            }
        });
        return item;
    }

    // The reader stands behind the element when the work is done, as the work leaves it behind each child.
    private void Each(Action<string> child)
    {
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }
        var depth = _xml.Depth;
        _xml.Read();
        while (!(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.NodeType == XmlNodeType.Element) child(_xml.Name);
            else if (!_xml.Read()) throw new XmlException("Unexpected end.");
        }
        _xml.Read();
    }

    private Func<string, string> Fields()
    {
        var fields = new Dictionary<string, string>();
        Each(name =>
        {
            // What is nested (a comment's own meta) is nobody's business here; addresses of people stay behind.
            if (name is "wp:commentmeta" or "wp:termmeta" or "wp:author_email" or "wp:comment_author_email" or "wp:comment_author_IP" or "wp:comment_author_url") _xml.Skip();
            else fields.TryAdd(name, Text());
        });
        return name => fields.GetValueOrDefault(name, "");
    }

    private string Text()
    {
        var text = new StringBuilder();
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return "";
        }
        var depth = _xml.Depth;
        // Pieces of CDATA in a row ("]]]]><![CDATA[>") are one text; markup that nobody escaped is its words.
        while (_xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(_xml.Value);
        if (_xml.EOF) throw new XmlException("Unexpected end.");
        _xml.Read();
        return text.ToString();
    }

    private long Number() => long.TryParse(Text().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Decoded(string slug) => slug.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(slug) : slug;
}
