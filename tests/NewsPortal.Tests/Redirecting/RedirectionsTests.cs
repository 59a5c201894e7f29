using NewsPortal.Kit;
using NewsPortal.Redirecting;
using Xunit;

namespace NewsPortal.Tests.Redirecting;

public class RedirectionsTests
{
    [Fact]
    public void A_page_that_moved_three_times_is_one_step_away()
    {
        var redirections = new Redirections([]);

        redirections.Move(To("/a", "/b"));
        redirections.Move(To("/b", "/c"));
        redirections.Move(To("/c", "/d"));

        Assert.Equal(["/a → /d", "/b → /d", "/c → /d"], Lines(redirections.Added));
    }

    [Fact]
    public void A_page_that_gets_its_old_address_back_is_no_redirect_any_more()
    {
        var stored = To("/a", "/b");
        var redirections = new Redirections([stored]);

        redirections.Move(To("/b", "/a"));

        Assert.Equal(["/b → /a"], Lines(redirections.Added));
        Assert.Equal([stored], redirections.Removed);
    }

    [Fact]
    public void A_chain_written_by_hand_becomes_one_step_whichever_end_came_first()
    {
        var forward = new Redirections([]);
        Assert.Null(forward.Add(To("/a", "/b")));
        Assert.Null(forward.Add(To("/b", "/c")));
        Assert.Equal(["/a → /c", "/b → /c"], Lines(forward.Added));

        var backward = new Redirections([]);
        Assert.Null(backward.Add(To("/b", "/c")));
        Assert.Null(backward.Add(To("/a", "/b")));
        Assert.Equal(["/a → /c", "/b → /c"], Lines(backward.Added));
    }

    [Fact]
    public void A_loop_is_refused_however_long()
    {
        var redirections = new Redirections([To("/a", "/b")]);

        Assert.Equal(RedirectRefusal.Loop, redirections.Add(To("/a", "/a")));
        Assert.Equal(RedirectRefusal.Loop, redirections.Add(To("/b", "/a")));
        Assert.Null(redirections.Add(To("/b", "/c")));
        Assert.Equal(RedirectRefusal.Loop, redirections.Add(To("/c", "/a")));
    }

    [Fact]
    public void What_is_there_is_known_and_what_leads_elsewhere_is_taken()
    {
        var redirections = new Redirections([To("/a", "/b")]);

        Assert.Equal(RedirectRefusal.Known, redirections.Add(To("/a", "/b")));
        Assert.Equal(RedirectRefusal.Taken, redirections.Add(To("/a", "/c")));
    }

    [Fact]
    public void A_new_page_takes_its_address_from_the_redirects_and_one_that_ends_takes_them_along()
    {
        var (from, to) = (To("/moi", "/b"), To("/a", "/cu"));
        var redirections = new Redirections([from, to]);

        redirections.Settle("/moi");
        redirections.Abandon("/cu");

        Assert.Equal([from, to], redirections.Removed);
    }

    [Fact]
    public void Whatever_moves_and_is_written_every_address_is_one_step_from_where_its_page_is()
    {
        var dice = new Random(4);
        for (var paper = 0; paper < 200; paper++)
        {
            var redirections = new Redirections([]);
            var (pages, old) = (Enumerable.Range(0, 6).Select(n => $"/{n}").ToList(), new Dictionary<string, int>());
            for (var step = 0; step < 40; step++)
            {
                var (page, to) = (dice.Next(pages.Count), $"/{dice.Next(25)}");
                if (pages.Contains(to)) continue;
                old[pages[page]] = page;
                old.Remove(to);
                redirections.Move(To(pages[page], to));
                pages[page] = to;
            }
            Assert.Equal(old.OrderBy(o => o.Key).Select(o => $"{o.Key} → {pages[o.Value]}"), Lines(redirections.Added));
        }
    }

    private static Redirect To(string from, string to) => new() { From = from, To = to, CreatedAt = An.Hour, IsAutomatic = true };

    private static IEnumerable<string> Lines(IEnumerable<Redirect> redirects) => redirects.OrderBy(r => r.From).Select(r => $"{r.From} → {r.To}");
}
