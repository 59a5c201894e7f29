using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.FrontPages;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Reading;
using NewsPortal.Redirecting;
using NewsPortal.Search;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Data;

/// <summary>The portal's whole store. One subclass per database exists only so that each keeps its own migrations.</summary>
public abstract class NewsDb(DbContextOptions options) : IdentityUserContext<Editor, int>(options)
{
    public DbSet<Editor> Editors => Users;
    public DbSet<EditorSession> EditorSessions => Set<EditorSession>();
    public DbSet<SealingKey> SealingKeys => Set<SealingKey>();
    public DbSet<SectionGrant> SectionGrants => Set<SectionGrant>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Tagging> Taggings => Set<Tagging>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<PenName> PenNames => Set<PenName>();
    public DbSet<Byline> Bylines => Set<Byline>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Pick> Picks => Set<Pick>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Step> Steps => Set<Step>();
    public DbSet<Look> Looks => Set<Look>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<ParkedText> ParkedTexts => Set<ParkedText>();
    public DbSet<StorySave> StorySaves => Set<StorySave>();
    public DbSet<Presence> Presences => Set<Presence>();
    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();
    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();
    public DbSet<PictureSwap> PictureSwaps => Set<PictureSwap>();
    public DbSet<Redirect> Redirects => Set<Redirect>();
    public DbSet<HourlyReads> HourlyReads => Set<HourlyReads>();
    public DbSet<MostRead> MostRead => Set<MostRead>();
    public DbSet<ReadSheet> ReadSheets => Set<ReadSheet>();
    public DbSet<ReadDay> ReadDays => Set<ReadDay>();
    public DbSet<EmptySearch> EmptySearches => Set<EmptySearch>();
    public DbSet<ImprintLine> ImprintLines => Set<ImprintLine>();
    public DbSet<StandingPage> StandingPages => Set<StandingPage>();
    public DbSet<StandingPageVersion> StandingPageVersions => Set<StandingPageVersion>();
    public DbSet<FrontPageRevision> FrontPageRevisions => Set<FrontPageRevision>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ImportedItem> ImportedItems => Set<ImportedItem>();
    public DbSet<KeptComment> KeptComments => Set<KeptComment>();
    public DbSet<BackupRun> BackupRuns => Set<BackupRun>();
    public DbSet<ReaderEpoch> ReaderEpochs => Set<ReaderEpoch>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        // Makes the schema that Identity's options name, or its first one where there are none (migrations, verbs): People/EditorMap.cs makes both the same.
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(NewsDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();

    // SQLite cannot order DateTimeOffset and hands DateTime back without its kind, so every time is a UTC DateTime.
    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v.ToUniversalTime(), v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

public class SqliteNewsDb(DbContextOptions<SqliteNewsDb> options) : NewsDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        SearchEntryMap.OnSqlite(builder);
    }
}

public class SqlServerNewsDb(DbContextOptions<SqlServerNewsDb> options) : NewsDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        SearchEntryMap.OnSqlServer(builder);
    }
}
