using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Media;

namespace NewsPortal.People;

public class PenNameMap : IEntityTypeConfiguration<PenName>
{
    public void Configure(EntityTypeBuilder<PenName> penName)
    {
        penName.Property(p => p.Name).HasMaxLength(120);
        penName.Property(p => p.Slug).HasMaxLength(120);
        penName.Property(p => p.Biography).HasMaxLength(1000);
        penName.Property(p => p.Folded).HasMaxLength(400);
        penName.HasOne<MediaFile>().WithMany().HasForeignKey(p => p.PortraitId).OnDelete(DeleteBehavior.Restrict);
        penName.HasIndex(p => p.Slug).IsUnique();
        penName.HasIndex(p => new { p.Folded, p.Id });
    }
}
