using NewsPortal.People;
using NewsPortal.Web.Newsroom.AuditEntries;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>What the newsroom opens with: its boxes stand in the order of the role.</summary>
public record DeskPage(Me Me)
{
    public IReadOnlyList<StoryLine> Waiting { get; init; } = [];
    public IReadOnlyList<StoryLine> Mine { get; init; } = [];
    public IReadOnlyList<StoryLine> Scheduled { get; init; } = [];
    public IReadOnlyList<ReadStory> MostRead { get; init; } = [];
    public BeingRead Now { get; init; } = new([], default);
    public IReadOnlyList<Incident> Incidents { get; init; } = [];
    public FrontNow Front { get; init; } = new([], [], [], []);
    public Chart? Hours { get; init; }
    public IReadOnlyList<SectionOutput> Output { get; init; } = [];
    public Machine? Machine { get; init; }
    public People? People { get; init; }
    public BackupsBox? Backups { get; init; }
    public IReadOnlyList<AuditLine> Log { get; init; } = [];

    /// <summary>The views of the boxes, the most pressing first.</summary>
    public IReadOnlyList<string> Boxes => Me.Role switch
    {
        Role.Reporter => ["Waiting", "Mine", "Scheduled", "Incidents", "Hours", "Now", "MostRead", "Front"],
        Role.Editor => ["Waiting", "Incidents", "Scheduled", "Front", "Hours", "Mine", "Now", "MostRead", "Output"],
        Role.Administrator => ["Incidents", "Machine", "Backups", "People", "Log", "Hours", "Front", "Begin"],
        _ => ["Waiting", "Incidents", "Front", "Scheduled", "Hours", "Now", "MostRead", "Output", "Mine", "Backups"],
    };
}

public record ReadStory(string Title, string Address, int Reads);

/// <param name="Since">The beginning of the hour before this one (UTC).</param>
public record BeingRead(IReadOnlyList<ReadStory> Stories, DateTime Since);

/// <summary>Who works here, for those who see to it.</summary>
public record People(int Working, int Suspended, int NotYetIn, int ChiefsWithOneFactor);

/// <summary>How the machine does.</summary>
/// <param name="Parts">What the health check says of each part.</param>
public record Machine(bool IsHealthy, IReadOnlyList<string> Parts, DiskRoom? Disk);
