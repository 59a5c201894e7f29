using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Auditing;

namespace NewsPortal.FrontPages;

/// <summary>The front page as it was arranged once ("lần xếp"): who put it on the page, when, and what was other before. The one with the highest number stands.</summary>
public class FrontPageRevision
{
    public required int Number { get; init; }
    public required DateTime At { get; init; }
    public required int EditorId { get; init; }

    /// <summary>As they were called then.</summary>
    public required string EditorName { get; init; }

    /// <summary>An <see cref="Arrangement"/> as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>What was changed, in Vietnamese, a line a place.</summary>
    public required string Changes { get; init; }

    /// <summary>The earlier one that it brought back; 0 is the page as it makes itself.</summary>
    public int? Restores { get; init; }

    public Arrangement Arrangement => Arrangement.Read(Text) ?? Arrangement.Automatic;
}

public class FrontPageRevisionMap : IEntityTypeConfiguration<FrontPageRevision>
{
    public void Configure(EntityTypeBuilder<FrontPageRevision> revision)
    {
        revision.ToTable("FrontPageRevisions").HasKey(r => r.Number);
        revision.Property(r => r.Number).ValueGeneratedNever();
        revision.Property(r => r.EditorName).HasMaxLength(AuditEntry.MaxName);
        revision.Ignore(r => r.Arrangement);
    }
}
