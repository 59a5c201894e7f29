using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Taxonomy;

namespace NewsPortal.Articles;

public class ArticleMap : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Title).HasMaxLength(300);
        article.Property(a => a.Slug).HasMaxLength(Slug.MaxLength);
        article.Property(a => a.Lead).HasMaxLength(1000);
        article.Property(a => a.CoverCaption).HasMaxLength(500);
        article.Property(a => a.CoverCredit).HasMaxLength(200);
        article.Property(a => a.Version).IsConcurrencyToken();

        article.HasOne<Category>().WithMany().HasForeignKey(a => a.CategoryId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Category>().WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Topic>().WithMany().HasForeignKey(a => a.TopicId).OnDelete(DeleteBehavior.SetNull);
        article.HasOne(a => a.Cover).WithMany().HasForeignKey(a => a.CoverId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Text).WithOne().HasForeignKey<ArticleText>(t => t.ArticleId);
        article.HasOne(a => a.Words).WithOne().HasForeignKey<ArticleWords>(w => w.ArticleId);
        article.HasMany(a => a.Taggings).WithOne().HasForeignKey(t => t.ArticleId);
        article.HasMany(a => a.Bylines).WithOne().HasForeignKey(b => b.ArticleId);
        article.HasMany(a => a.Pictures).WithOne().HasForeignKey(p => p.ArticleId);
        article.HasMany(a => a.Picks).WithOne().HasForeignKey(p => p.ArticleId);
        article.HasMany(a => a.Corrections).WithOne().HasForeignKey(c => c.ArticleId);

        // Each list of a page is the end of one of these ranges, whatever the size of the archive (docs/architecture.md).
        // The hour leads where nothing else does: with the status in front, SQLite, which takes any equality for a rare one, would sooner walk
        // this index than look up forty stories by id.
        article.HasIndex(a => new { a.PublishAt, a.Id, a.Status });
        article.HasIndex(a => new { a.CategoryId, a.Status, a.PublishAt, a.Id });
        article.HasIndex(a => new { a.SectionId, a.Status, a.PublishAt, a.Id });
        article.HasIndex(a => new { a.TopicId, a.Status, a.PublishAt, a.Id });
        article.HasIndex(a => a.FeaturedUntil);
        article.HasIndex(a => a.BreakingUntil);

        // The desk's lists: last changed first; of one writer; of a section; what waits at a step, a few rows of all. The status never leads,
        // for the same reason.
        article.HasIndex(a => new { a.ChangedAt, a.Id, a.Status });
        article.HasIndex(a => new { a.CreatedById, a.ChangedAt, a.Id });
        article.HasIndex(a => new { a.SectionId, a.ChangedAt, a.Id });
        article.HasIndex(a => new { a.WaitingSince, a.Status, a.Id });
        article.HasIndex(a => a.Slug);
    }
}

public class ArticleTextMap : IEntityTypeConfiguration<ArticleText>
{
    public void Configure(EntityTypeBuilder<ArticleText> text) => text.ToTable("ArticleTexts").HasKey(t => t.ArticleId);
}

public class ArticleWordsMap : IEntityTypeConfiguration<ArticleWords>
{
    public void Configure(EntityTypeBuilder<ArticleWords> words)
    {
        words.ToTable("ArticleWords").HasKey(w => w.ArticleId);
        words.Property(w => w.Title).HasMaxLength(400);
        words.Property(w => w.All).HasMaxLength(1500);
        words.HasIndex(w => w.Row);
        words.HasIndex(w => new { w.IsStale, w.ArticleId });
    }
}

public class PickMap : IEntityTypeConfiguration<Pick>
{
    public void Configure(EntityTypeBuilder<Pick> pick)
    {
        pick.ToTable("Picks").HasKey(p => new { p.ArticleId, p.Position });
        pick.Property(p => p.Position).ValueGeneratedNever();
    }
}

public class CorrectionMap : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("Corrections");
        correction.Property(c => c.PieceTitle).HasMaxLength(300);
        correction.Property(c => c.PieceSection).HasMaxLength(120);
        // "/dinh-chinh": the newest of them all.
        correction.HasIndex(c => new { c.At, c.Id, c.ArticleId });
    }
}

public class TaggingMap : IEntityTypeConfiguration<Tagging>
{
    public void Configure(EntityTypeBuilder<Tagging> tagging)
    {
        tagging.HasKey(t => new { t.ArticleId, t.TagId });
        tagging.HasOne<Tag>().WithMany().HasForeignKey(t => t.TagId);
        tagging.HasIndex(t => new { t.TagId, t.PublishAt, t.ArticleId });
    }
}

public class BylineMap : IEntityTypeConfiguration<Byline>
{
    public void Configure(EntityTypeBuilder<Byline> byline)
    {
        byline.HasKey(b => new { b.ArticleId, b.Position });
        byline.Property(b => b.Position).ValueGeneratedNever();
        byline.Property(b => b.GuestName).HasMaxLength(120);
        byline.HasOne<PenName>().WithMany().HasForeignKey(b => b.PenNameId).OnDelete(DeleteBehavior.Restrict);
        byline.HasIndex(b => new { b.PenNameId, b.PublishAt, b.ArticleId });
    }
}

public class PictureMap : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.ToTable("Pictures").HasKey(p => new { p.ArticleId, p.Position });
        picture.Property(p => p.Position).ValueGeneratedNever();
        picture.HasOne<MediaFile>().WithMany().HasForeignKey(p => p.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
