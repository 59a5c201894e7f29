using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Auditing;

public class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        // Triggers refuse to change or remove a row (the migration "Audit"); EF must know of them, for SQL Server knows no OUTPUT beside triggers.
        entry.ToTable("AuditEntries", table => table.HasTrigger("AuditEntriesStay"));
        entry.Property(e => e.EditorName).HasMaxLength(AuditEntry.MaxName);
        entry.Property(e => e.SubjectName).HasMaxLength(AuditEntry.MaxName);
        entry.Property(e => e.From).HasMaxLength(AuditEntry.MaxState);
        entry.Property(e => e.To).HasMaxLength(AuditEntry.MaxState);
        // No foreign keys: what happened outlives what it happened to.
        entry.HasIndex(e => new { e.EditorId, e.Id });
        entry.HasIndex(e => new { e.SectionId, e.Id });
        entry.HasIndex(e => new { e.Subject, e.SubjectId, e.Id });
        entry.HasIndex(e => new { e.Subject, e.Id });
        entry.HasIndex(e => e.At);
    }
}
