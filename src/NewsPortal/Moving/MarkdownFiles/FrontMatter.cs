using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>The front matter of a Markdown file (YAML between two "---"), and what follows it. A value is a text, null, a list of values, or values by their keys.</summary>
public sealed partial record FrontMatter(IReadOnlyDictionary<string, object?> Head, string Body)
{
    // Front matter is a few lines that people write.
    private const int MaxLength = 200_000;
    private const int MaxDepth = 8;

    /// <summary>A text; null if there is none, or no text.</summary>
    public string? this[string key] => Head.GetValueOrDefault(key) as string;

    /// <summary>A list, a single value as a list of one.</summary>
    public IReadOnlyList<object?> List(string key) => Head.GetValueOrDefault(key) switch
    {
        null => [],
        List<object?> list => list,
        var one => [one],
    };

    /// <param name="text">Of the whole file. Without front matter all of it is the body.</param>
    /// <exception cref="FormatException">It begins like front matter and is none.</exception>
    public static FrontMatter Parse(string text)
    {
        if (text is ['\uFEFF', ..]) text = text[1..];
        if (Toml().IsMatch(text)) throw new FormatException("đầu bài viết bằng TOML (+++), ở đây chỉ đọc YAML (---): hugo convert toYAML đổi được cả thư mục");
        if (Opening().Match(text) is not { Success: true } opening) return new(new Dictionary<string, object?>(), text);
        var closing = Closing().Match(text, opening.Length);
        // A rule at the top of a text without front matter.
        if (!closing.Success) return new(new Dictionary<string, object?>(), text);
        var head = text[opening.Length..closing.Index];
        if (head.Length > MaxLength) throw new FormatException($"{head.Length} ký tự");
        return new(ReadHead(head), text[(closing.Index + closing.Length)..]);
    }

    private static Dictionary<string, object?> ReadHead(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return [];
            parser.Consume<DocumentStart>();
            return Read(parser, 0) switch
            {
                Dictionary<string, object?> head => head,
                null => [],
                _ => throw new FormatException("không phải các dòng \"khóa: giá trị\""),
            };
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"dòng {wrong.Start.Line + 1}: {wrong.Message}".ReplaceLineEndings(" "), wrong);
        }
        // What YamlDotNet says of "[a, %}b]", found by fuzzing.
        catch (InvalidOperationException wrong)
        {
            throw new FormatException("đầu bài không phải YAML", wrong);
        }
    }

    // From events: what is nested deeper than anybody writes ends here, not on the stack.
    private static object? Read(IParser from, int depth)
    {
        if (depth > MaxDepth) throw new FormatException("lồng quá sâu");
        if (from.TryConsume<Scalar>(out var scalar)) return scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? null : scalar.Value;
        if (from.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object?>();
            while (!from.TryConsume<SequenceEnd>(out _)) list.Add(Read(from, depth + 1));
            return list;
        }
        if (from.TryConsume<MappingStart>(out _))
        {
            var map = new Dictionary<string, object?>();
            while (!from.TryConsume<MappingEnd>(out _))
            {
                if (Read(from, depth + 1) is not string key) throw new FormatException("khóa không phải là chữ");
                map[key] = Read(from, depth + 1);
            }
            return map;
        }
        throw new FormatException("có chỗ dẫn (&, *) của YAML");
    }

    [GeneratedRegex(@"\A\+\+\+[ \t]*\r?\n.*?^\+\+\+[ \t]*\r?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Toml();

    [GeneratedRegex(@"\A---[ \t]*\r?\n")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(---|\.\.\.)[ \t]*(\r?\n|\z)", RegexOptions.Multiline)]
    private static partial Regex Closing();
}
