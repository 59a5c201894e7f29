using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Media;

public class MediaFileMap : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> media)
    {
        media.Property(m => m.Key).HasMaxLength(8);
        media.Property(m => m.ContentHash).HasMaxLength(64);
        media.Property(m => m.Hash).HasMaxLength(32);
        media.Property(m => m.Alt).HasMaxLength(500);
        media.Property(m => m.Caption).HasMaxLength(500);
        media.Property(m => m.Credit).HasMaxLength(200);
        media.HasIndex(m => m.Key).IsUnique();
        media.HasIndex(m => m.Hash);
    }
}
