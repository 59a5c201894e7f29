using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Begins a correction: the passages that are about to change as wrong and right, and the usual apology.</summary>
public class CorrectionDraft(NewsDb db, StoryPast past)
{
    public async Task<T> FilledAsync<T>(T form, int storyId, PrintedText becomes, ModelStateDictionary refused, CancellationToken ct) where T : ClassingForm
    {
        refused.AddModelError(nameof(form.Change), ClassingForm.ToBeRead);
        var story = await db.Articles.AsNoTracking().Include(a => a.Text).SingleAsync(a => a.Id == storyId, ct);
        var change = new PrintedChange(0, story.ChangedAt, ChangeKind.Correction, PrintedText.Of(story), becomes);
        var passages = (await past.PassagesAsync([change], ct))[0];
        return form with
        {
            Wrong = Joined(passages.Select(p => p.Was)),
            Right = Joined(passages.Select(p => p.Is)),
            Apology = ClassingForm.DefaultApology,
        };
    }

    // A story rewritten from top to bottom is no passage: whoever corrects says in few words what was wrong.
    private static string Joined(IEnumerable<string> passages)
    {
        var text = string.Join('\n', passages.Where(p => p.Length > 0));
        return text.Length <= Correction.MaxText ? text : text[..(Correction.MaxText - 1)] + "…";
    }
}
