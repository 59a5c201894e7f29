using System.Text.Json;
using NewsPortal.Content;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Content;

/// <summary>
/// tests/Corpus/attacks: what the literature knows (filter evasion, every event handler, mutation and namespaces, clobbering, CSS, dangling markup, polyglots, Markdown
/// itself), against the renderer. Whoever turns HTML from elsewhere into stories runs it, too.
/// </summary>
public class AttackCorpusTests
{
    private static readonly Dictionary<string, string[]> Corpus =
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Corpus", "attacks", "attacks.json")))!;

    [Fact]
    public void Markup_gets_in_nowhere() => None(Corpus["html"], (payload, n) =>
    {
        OnlyAllowed.In(payload);
        OnlyAllowed.In(Attacks.Places[n % Attacks.Places.Length].Replace("{0}", payload, StringComparison.Ordinal));
    });

    [Fact]
    public void The_last_gate_holds_on_its_own() => None(Corpus["html"], (payload, _) => OnlyAllowed.InHtml(SafeHtml.Of(payload).Html, payload));

    [Fact]
    public void Markdown_itself_is_no_way_in() => None(Corpus["markdown"], (payload, _) =>
    {
        OnlyAllowed.In(payload);
        OnlyAllowed.In($":::box x\n{payload}\n:::\n\n{payload}");
    });

    [Fact]
    public void An_address_leads_only_where_readers_may_go() => None(Corpus["addresses"], (payload, n) =>
    {
        foreach (var place in Attacks.AddressPlaces) OnlyAllowed.In(place.Replace("{0}", payload, StringComparison.Ordinal));
        OnlyAllowed.InHtml(SafeHtml.Of($"""<a href="{payload}">x</a><a href='{payload}'>x</a><img src="{payload}" srcset="{payload}"><button data-embed="{payload}">""").Html, payload);
    });

    [Fact]
    public void It_is_large() => Assert.True(Corpus.Values.Sum(c => c.Length) > 800);

    private static void None(string[] payloads, Action<string, int> check)
    {
        var wrong = new List<string>();
        for (var n = 0; n < payloads.Length; n++)
        {
            try
            {
                check(payloads[n], n);
            }
            catch (Exception failure)
            {
                wrong.Add($"{payloads[n]}: {failure.Message.Split('\n')[0]}");
            }
        }
        Assert.Empty(wrong);
    }
}
