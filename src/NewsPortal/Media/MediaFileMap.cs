using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.People;

namespace NewsPortal.Media;

public class MediaFileMap : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> media)
    {
        media.Property(m => m.Key).HasMaxLength(8);
        media.Property(m => m.ContentHash).HasMaxLength(64);
        media.Property(m => m.Hash).HasMaxLength(32);
        media.Property(m => m.Format).HasMaxLength(8);
        media.Property(m => m.Alt).HasMaxLength(MediaFile.MaxAlt);
        media.Property(m => m.Caption).HasMaxLength(MediaFile.MaxCaption);
        media.Property(m => m.Credit).HasMaxLength(MediaFile.MaxCredit);
        media.Property(m => m.FileName).HasMaxLength(MediaFile.MaxFileName);
        media.Property(m => m.LicenceNote).HasMaxLength(MediaFile.MaxLicenceNote);
        media.Property(m => m.SortName).HasMaxLength(100);
        media.HasOne<Editor>().WithMany().HasForeignKey(m => m.UploadedById).OnDelete(DeleteBehavior.Restrict);
        media.HasIndex(m => m.Key).IsUnique();
        media.HasIndex(m => m.Hash);
        // The library's orders, and the few that somebody has to look after.
        media.HasIndex(m => new { m.SortName, m.Id });
        media.HasIndex(m => new { m.Bytes, m.Id });
        media.HasIndex(m => new { m.UploadedById, m.Id });
        media.HasIndex(m => m.LicenceUntil);
        media.HasIndex(m => m.RemovedAt);
    }
}
