using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Articles;

namespace NewsPortal.Moving;

public class ImportedItemMap : IEntityTypeConfiguration<ImportedItem>
{
    public void Configure(EntityTypeBuilder<ImportedItem> item)
    {
        item.ToTable("ImportedItems").HasKey(i => new { i.Source, i.Kind, i.Key });
        item.Property(i => i.Source).HasMaxLength(ImportedItem.MaxSource);
        item.Property(i => i.Key).HasMaxLength(ImportedItem.MaxKey);
        item.Property(i => i.Fingerprint).HasMaxLength(64);
        item.HasIndex(i => new { i.Kind, i.TargetId });
    }
}

public class KeptCommentMap : IEntityTypeConfiguration<KeptComment>
{
    public void Configure(EntityTypeBuilder<KeptComment> comment)
    {
        comment.ToTable("KeptComments").HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        comment.Property(c => c.Key).HasMaxLength(KeptComment.MaxKey);
        comment.Property(c => c.ParentKey).HasMaxLength(KeptComment.MaxKey);
        comment.Property(c => c.Author).HasMaxLength(KeptComment.MaxAuthor);
        comment.HasIndex(c => new { c.ArticleId, c.Key }).IsUnique();
    }
}

public class BackupRunMap : IEntityTypeConfiguration<BackupRun>
{
    public void Configure(EntityTypeBuilder<BackupRun> run)
    {
        run.ToTable("BackupRuns");
        run.Property(r => r.File).HasMaxLength(BackupRun.MaxFile);
        run.Property(r => r.Machine).HasMaxLength(BackupRun.MaxMachine);
        run.Property(r => r.Failure).HasMaxLength(BackupRun.MaxFailure);
        run.HasIndex(r => r.Slot).IsUnique();
        run.HasIndex(r => r.VerifiedAt);
    }
}
