namespace NewsPortal.People;

/// <summary>The editor who is signed in, as every question and rule of the newsroom wants to know: who, what role, and for an editor which sections.</summary>
/// <param name="SectionIds">Granted top-level sections; empty for the roles whose reach does not hang on sections.</param>
public sealed record Me(int Id, string Name, Role Role, IReadOnlyList<int> SectionIds)
{
    /// <summary>Begin a story, work on one's own draft, submit it.</summary>
    public bool MayWrite => Role is Role.Reporter or Role.Editor or Role.ManagingEditor or Role.ChiefEditor;

    /// <summary>Work on colleagues' stories and return them; an editor in granted sections only.</summary>
    public bool MayEditOthers => Role is Role.Editor or Role.ManagingEditor or Role.ChiefEditor;

    /// <summary>Approve, publish, schedule, withdraw, correct, and curate: front page, "Tin nổi bật", "Tin nóng".</summary>
    public bool MayPublish => Role is Role.ManagingEditor or Role.ChiefEditor;

    public bool MayTag => Role is Role.Editor or Role.ManagingEditor or Role.ChiefEditor;

    /// <summary>Sections, topics, pen names.</summary>
    public bool MayFile => MayPublish;

    /// <summary>Invite, change roles, suspend; settings and backups.</summary>
    public bool MayAdminister => Role == Role.Administrator;

    /// <summary>See who is in the newsroom, with what role.</summary>
    public bool MaySeeEditors => Role is Role.ChiefEditor or Role.Administrator;

    /// <summary>The reads of every story; editors see those of granted sections and of their own stories, reporters of their own.</summary>
    public bool MaySeeAllReads => MayPublish || MayAdminister;

    /// <summary>What readers looked for in vain: readers' own words, so for few.</summary>
    public bool MaySeeSearches => Role is Role.Editor or Role.ManagingEditor or Role.ChiefEditor or Role.Administrator;

    public bool MayClearSearches => MaySeeAllReads;

    public bool WorksIn(int sectionId) => Role != Role.Editor || SectionIds.Contains(sectionId);
}
