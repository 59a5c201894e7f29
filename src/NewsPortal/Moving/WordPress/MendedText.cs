using System.Globalization;
using System.Net;
using System.Text;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// An export as XML allows it: WordPress writes what its database holds, control characters, halves of characters and entities of HTML among it. What is forbidden is left
/// out, "&amp;" that begins nothing is text.
/// </summary>
public sealed class MendedText(TextReader written) : TextReader
{
    private const string Opens = "<![CDATA[";
    private const int LongestEntity = 32;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly Queue<char> _ready = new();
    private int _at;
    private int _end;
    private int _opened;
    private int _brackets;
    private bool _inCData;

    /// <summary>Characters and entities that were not as XML wants them.</summary>
    public int Mended { get; private set; }

    public override int Peek()
    {
        if (_ready.Count == 0) Prepare();
        return _ready.Count == 0 ? -1 : _ready.Peek();
    }

    public override int Read()
    {
        if (_ready.Count == 0) Prepare();
        return _ready.Count == 0 ? -1 : _ready.Dequeue();
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = 0;
        for (; read < count && Read() is var c and >= 0; read++) buffer[index + read] = (char)c;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) written.Dispose();
        base.Dispose(disposing);
    }

    private void Prepare()
    {
        while (_ready.Count == 0 && Next() is var next and >= 0)
        {
            var c = (char)next;
            if (c == '&' && !_inCData) PrepareEntity();
            else if (char.IsHighSurrogate(c) && Ahead() is var low and >= 0 && char.IsLowSurrogate((char)low))
            {
                _ready.Enqueue(c);
                _ready.Enqueue((char)Next());
            }
            else if (IsForbidden(c)) Mended++;
            else
            {
                Follow(c);
                _ready.Enqueue(c);
            }
        }
    }

    private void PrepareEntity()
    {
        var name = new StringBuilder();
        while (name.Length < LongestEntity && Ahead() is var c and >= 0 && (char.IsAsciiLetterOrDigit((char)c) || c == '#')) name.Append((char)Next());
        var ends = Ahead() == ';' && name.Length > 0;
        var entity = name.ToString();
        if (ends) Next();
        if (ends && entity is "amp" or "lt" or "gt" or "quot" or "apos") Put($"&{entity};");
        else if (ends && Decoded(entity) is { } text) Put(text);
        else
        {
            Mended++;
            Put($"&amp;{entity}{(ends ? ";" : "")}");
        }
    }

    private string? Decoded(string entity)
    {
        if (entity[0] != '#')
        {
            var named = WebUtility.HtmlDecode($"&{entity};");
            return named.Length <= 2 ? named : null;
        }
        var digits = entity.AsSpan(1);
        var isHex = digits is ['x' or 'X', ..];
        if (!int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        if (Rune.IsValid(code) && (code > 0xFFFF || !IsForbidden((char)code))) return WebUtility.HtmlEncode(char.ConvertFromUtf32(code));
        Mended++;
        return "";
    }

    private void Put(string text)
    {
        foreach (var c in text) _ready.Enqueue(c);
    }

    private void Follow(char c)
    {
        if (_inCData)
        {
            if (c == '>' && _brackets >= 2) _inCData = false;
            _brackets = c == ']' ? _brackets + 1 : 0;
            return;
        }
        _opened = c == Opens[_opened] ? _opened + 1 : c == '<' ? 1 : 0;
        if (_opened < Opens.Length) return;
        (_inCData, _opened, _brackets) = (true, 0, 0);
    }

    private static bool IsForbidden(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF';

    private int Ahead() => Fill() ? _buffer[_at] : -1;

    private int Next() => Fill() ? _buffer[_at++] : -1;

    private bool Fill()
    {
        if (_at < _end) return true;
        (_at, _end) = (0, written.Read(_buffer, 0, _buffer.Length));
        return _end > 0;
    }
}
