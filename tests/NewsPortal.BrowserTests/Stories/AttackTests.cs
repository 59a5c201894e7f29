using System.Text.Json;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Content;
using NewsPortal.Kit;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.BrowserTests.Stories;

public class AttackTests(Paper paper)
{
    [Fact]
    public Task Nothing_of_the_corpus_of_attacks_runs_leads_astray_or_leaves_the_paper_in_a_real_browser() => paper.VisitAsync(new(1000), async visit =>
    {
        var corpus = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Corpus", "attacks", "attacks.json"), TestContext.Current.CancellationToken))!;
        var all = corpus.Values.SelectMany(c => c).Concat(corpus["addresses"].Select(a => $"[x]({a}) [x](<{a}>) <{a}> ![x]({a})"))
            .Select(m => ArticleBody.Render(m, new Dictionary<string, MediaFile>()).Html).ToList();
        await visit.Page.AddInitScriptAsync("window.ran = []; for (const name of ['alert', 'confirm', 'prompt']) window[name] = what => { window.ran.push(what); };");
        // On a page of this origin whose policy would forbid nothing: what holds here is the sanitiser alone.
        await visit.Page.RouteAsync("**/thu-tan-cong", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = "<!doctype html><title>x</title><body></body>" }));
        await visit.GoAsync("/thu-tan-cong");
        var before = visit.Witness.Requests.Count();

        var found = await visit.Page.EvaluateAsync<string[]>("""
            async bodies => {
              const wrong = [];
              for (const html of bodies) {
                const place = document.createElement('div');
                document.body.append(place);
                place.innerHTML = html;
                // What was read is written and read again: there must be no second meaning.
                const once = place.innerHTML;
                place.innerHTML = once;
                if (place.innerHTML !== once) wrong.push(`mutates: ${html}`);
                for (const element of place.querySelectorAll('*')) {
                  for (const { name } of element.attributes) if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) wrong.push(`${element.tagName} ${name}: ${html}`);
                  if (element.href && !/^(https?|mailto|tel):$/.test(element.protocol)) wrong.push(`${element.protocol}: ${html}`);
                  if (/^(SCRIPT|STYLE|IFRAME|OBJECT|EMBED|FORM|INPUT|SVG|MATH|BASE|META|LINK|TEMPLATE)$/i.test(element.tagName)) wrong.push(`${element.tagName}: ${html}`);
                  element.dispatchEvent(new Event('mouseover', { bubbles: true }));
                  element.dispatchEvent(new Event('focus', { bubbles: true }));
                }
                place.remove();
              }
              await new Promise(done => setTimeout(done, 300));
              return [...wrong, ...window.ran.map(what => `ran: ${what}`)];
            }
            """, all);

        Assert.Empty(found);
        Assert.Equal(before, visit.Witness.Requests.Count());
    });
}
