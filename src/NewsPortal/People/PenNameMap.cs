using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.People;

public class PenNameMap : IEntityTypeConfiguration<PenName>
{
    public void Configure(EntityTypeBuilder<PenName> penName)
    {
        penName.Property(p => p.Name).HasMaxLength(120);
        penName.Property(p => p.Slug).HasMaxLength(120);
        penName.Property(p => p.Biography).HasMaxLength(1000);
        penName.HasIndex(p => p.Slug).IsUnique();
    }
}
