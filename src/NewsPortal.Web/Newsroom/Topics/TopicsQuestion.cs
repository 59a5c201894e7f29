using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Topics;

public class TopicsQuestion(NewsDb db, TimeProvider clock)
{
    private const int ManyLeads = 40;

    public async Task<TopicListPage> ListAsync(ListForm list, CancellationToken ct)
    {
        var open = await db.Topics.Where(t => t.IsOpen).OrderBy(t => t.Position).ThenBy(t => t.Id).Select(t => t.Id).ToListAsync(ct);
        var (topics, now) = (db.Topics.AsNoTracking(), clock.UtcNow());
        foreach (var pattern in list.Patterns) topics = topics.Where(t => EF.Functions.Like(t.Folded, pattern));
        if (list.Place(3) is [var state, var position, var number])
        {
            var (isOpen, place, id) = (state == "1", ListForm.Number(position), ListForm.Number(number));
            topics = topics.Where(t => (isOpen && !t.IsOpen) || (t.IsOpen == isOpen && (t.Position > place || (t.Position == place && t.Id > id))));
        }
        var found = await topics.OrderByDescending(t => t.IsOpen).ThenBy(t => t.Position).ThenBy(t => t.Id).Take(ListForm.PageSize + 1)
            .Select(t => new { t.Id, t.Name, t.Slug, t.IsOpen, t.Position, HasPage = db.Articles.Published(now).Any(a => a.TopicId == t.Id) }).ToListAsync(ct);

        var shown = found.Take(ListForm.PageSize).ToList();
        var lines = shown.Select(t => new TopicLine(t.Id, t.Name, t.Slug, t.IsOpen, open.FirstOrDefault() == t.Id, open.LastOrDefault() == t.Id, t.HasPage));
        return new(list, [.. lines], found.Count > shown.Count ? list.Following(shown[^1].IsOpen ? 1 : 0, shown[^1].Position, shown[^1].Id) : null,
            Stamp.Of(open.Select(id => (object)id)));
    }

    public static TopicPage New(TopicForm form) => new(null, "", "", "", form, []);

    public async Task<TopicPage?> PageAsync(int id, TopicForm? form, CancellationToken ct)
    {
        if (await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } topic) return null;

        var leads = db.Articles.Published(clock.UtcNow()).InTopic(id);
        List<Choice> newest = await leads.NewestFirst().Take(ManyLeads).Select(a => new Choice(a.Id, a.Title)).ToListAsync(ct);
        if (topic.LeadId is { } lead && newest.TrueForAll(n => n.Id != lead)) newest.AddRange(await leads.Where(a => a.Id == lead).Select(a => new Choice(a.Id, a.Title)).ToListAsync(ct));
        return new(id, topic.Name, topic.Slug, TopicChanges.StampOf(topic),
            form ?? new() { Name = topic.Name, Slug = topic.Slug, Summary = topic.Summary, IsOpen = topic.IsOpen, LeadId = topic.LeadId }, newest);
    }
}
