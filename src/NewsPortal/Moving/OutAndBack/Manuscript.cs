using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Moving.MarkdownFiles;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Writes a text with front matter so that the very same text can be read from it again, and that people like to read it.</summary>
internal sealed partial class Manuscript
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\x7F', '\x85', '\u2028', '\u2029', '\uFEFF',
        .. Enumerable.Range(0x80, 0x20).Select(c => (char)c)]);

    private readonly StringBuilder _text = new("---\n");

    /// <param name="key">Of the line.</param>
    /// <param name="said">Null: no line.</param>
    /// <param name="isWords">What people wrote: quoted where YAML might take it for something else.</param>
    public void Add(string key, string? said, bool isWords)
    {
        if (said is not null) _text.Append(key).Append(": ").Append(isWords ? Scalar(said) : said).Append('\n');
    }

    public void Add(string key, IReadOnlyCollection<string> list)
    {
        if (list.Count == 0) return;
        _text.Append(key).Append(":\n");
        foreach (var item in list) _text.Append("  - ").Append(item).Append('\n');
    }

    public byte[] With(string body) => Encoding.UTF8.GetBytes(_text.Append("---\n\n").Append(body).Append('\n').ToString());

    public static string Scalar(string said)
    {
        if (Plain().IsMatch(said) && !Taken().IsMatch(said)) return said;
        var quoted = new StringBuilder("\"");
        foreach (var c in said)
        {
            if (!Escaped.Contains(c)) quoted.Append(c);
            else quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            });
        }
        return quoted.Append('"').ToString();
    }

    /// <exception cref="FormatException">It was not written here.</exception>
    public static FrontMatter Read(byte[] file)
    {
        var read = FrontMatter.Parse(Encoding.UTF8.GetString(file));
        return read.Body is ['\n', .. var body, '\n'] ? read with { Body = body } : throw new FormatException("---");
    }

    [GeneratedRegex(@"\A\p{L}[\p{L}\p{M}\p{N} ,.()/_-]*(?<! )\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(true|false|yes|no|on|off|null|y|n)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Taken();
}
