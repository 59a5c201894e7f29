using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PictureWords;

/// <summary>What is said of many pictures, filled in at once after they were sent.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PictureWordsController(WordsQuestion question, PictureChanges changes) : Controller
{
    [HttpPost($"{LibraryForm.Path}/moi")]
    public async Task<IActionResult> Update(List<WordsForm> pictures, CancellationToken ct)
    {
        var sent = pictures.Where(p => p.Key is not null).DistinctBy(p => p.Key).Take(PictureBatch.Most).ToList();
        if (sent.Count == 0) return BadRequest();
        // As the page will number them: one that is gone meanwhile has no field to say anything at.
        var there = (await question.AskAsync([.. sent.Select(f => f.Key)], User.Me(), ct)).Select(p => p.Tile.Key).ToHashSet();
        var forms = sent.Where(f => there.Contains(f.Key!)).ToList();
        if (forms.Count == 0) return StatusCode(StatusCodes.Status403Forbidden);
        if (ModelState.Take(forms.SelectMany((form, i) => PictureForm.WrongWords(NameRules.Line(form.Alt), NameRules.Line(form.Caption), NameRules.Credit(form.Credit), $"pictures[{i}]."))))
        {
            var wanted = forms.ToDictionary(f => f.Key!, f => (f.Stamp ?? "", NameRules.Line(f.Alt), NameRules.Line(f.Caption), NameRules.Credit(f.Credit)));
            var outcome = await changes.FillAsync(wanted, User.Me(), ct);
            if (outcome.Refusal == PictureChanges.NotYours) return StatusCode(StatusCodes.Status403Forbidden);
            if (ModelState.Take(outcome.Refusal)) return this.Done(LibraryForm.Path, $"Đã ghi thông tin cho {forms.Count} ảnh.");
        }
        // Their stamps are those of now: what is sent again is meant.
        var now = await question.AskAsync([.. forms.Select(f => f.Key)], User.Me(), ct);
        return this.Again("~/Newsroom/MediaFiles/New.cshtml", new UploadPage([], [.. now.Select(p => (p.Tile, forms.Find(f => f.Key == p.Tile.Key)! with { Stamp = p.Form.Stamp }))]));
    }
}
