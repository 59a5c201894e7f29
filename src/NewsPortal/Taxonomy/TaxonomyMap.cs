using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Taxonomy;

public class CategoryMap : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.Property(c => c.Name).HasMaxLength(120);
        category.Property(c => c.Path).HasMaxLength(250);
        category.Property(c => c.Description).HasMaxLength(500);
        category.HasOne<Category>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        category.HasIndex(c => c.Path).IsUnique();
        // A story that is filed under a section while that is moved is filed anew (Filing).
        category.Property(c => c.ParentId).IsConcurrencyToken();
    }
}

public class TagMap : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Name).HasMaxLength(120);
        tag.Property(t => t.Slug).HasMaxLength(120);
        tag.Property(t => t.Folded).HasMaxLength(400);
        tag.Property(t => t.Head).HasMaxLength(NearNames.MaxKey);
        tag.Property(t => t.Tail).HasMaxLength(NearNames.MaxKey);
        tag.HasIndex(t => t.Slug).IsUnique();
        tag.HasIndex(t => new { t.Folded, t.Id });
        tag.HasIndex(t => t.Head);
        tag.HasIndex(t => t.Tail);
    }
}

public class TopicMap : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.Property(t => t.Name).HasMaxLength(200);
        topic.Property(t => t.Slug).HasMaxLength(120);
        topic.Property(t => t.Folded).HasMaxLength(700);
        topic.Property(t => t.Summary).HasMaxLength(1000);
        topic.HasIndex(t => new { t.IsOpen, t.Position, t.Id });
        topic.HasIndex(t => t.Slug).IsUnique();
    }
}
