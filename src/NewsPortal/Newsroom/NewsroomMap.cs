using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Articles;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

public class RevisionMap : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions").HasKey(r => new { r.ArticleId, r.Number });
        revision.Property(r => r.Number).ValueGeneratedNever();
        revision.Property(r => r.Title).HasMaxLength(StoryWords.MaxTitle);
        revision.Property(r => r.Lead).HasMaxLength(StoryWords.MaxLead);
        revision.Property(r => r.CoverCaption).HasMaxLength(710);
        revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
    }
}

public class StepMap : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> step)
    {
        step.ToTable("Steps");
        step.Property(s => s.Note).HasMaxLength(Note.MaxLength);
        step.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
        step.HasOne<Editor>().WithMany().HasForeignKey(s => s.EditorId).OnDelete(DeleteBehavior.Restrict);
    }
}

public class LookMap : IEntityTypeConfiguration<Look>
{
    public void Configure(EntityTypeBuilder<Look> look)
    {
        look.ToTable("Looks");
        look.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId);
        look.HasOne<Editor>().WithMany().HasForeignKey(l => l.EditorId).OnDelete(DeleteBehavior.Restrict);
    }
}

public class NoteMap : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("Notes").Property(n => n.Text).HasMaxLength(Note.MaxLength);
        note.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId);
        note.HasOne<Editor>().WithMany().HasForeignKey(n => n.EditorId).OnDelete(DeleteBehavior.Restrict);
    }
}

public class ParkedTextMap : IEntityTypeConfiguration<ParkedText>
{
    public void Configure(EntityTypeBuilder<ParkedText> parked)
    {
        parked.ToTable("ParkedTexts");
        parked.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId);
        parked.HasOne<Editor>().WithMany().HasForeignKey(p => p.EditorId).OnDelete(DeleteBehavior.Restrict);
    }
}

public class StorySaveMap : IEntityTypeConfiguration<StorySave>
{
    public void Configure(EntityTypeBuilder<StorySave> save)
    {
        // Ids come from browsers, in no order: not what rows should lie by.
        save.ToTable("StorySaves").HasKey(s => s.Id).IsClustered(false);
        save.Property(s => s.Id).ValueGeneratedNever();
        save.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
        save.HasIndex(s => new { s.ArticleId, s.Version });
        save.HasIndex(s => s.At);
        save.HasIndex(s => new { s.ArticleId, s.EditorId, s.At });
    }
}

public class PresenceMap : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.ToTable("Presences").HasKey(p => new { p.ArticleId, p.Page });
        presence.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId);
        presence.HasOne<Editor>().WithMany().HasForeignKey(p => p.EditorId);
        presence.HasIndex(p => p.SeenAt);
    }
}

public class PreviewLinkMap : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> link)
    {
        link.ToTable("PreviewLinks").Property(l => l.TokenHash).HasMaxLength(64);
        link.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId);
        link.HasOne<Editor>().WithMany().HasForeignKey(l => l.CreatedById).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.TokenHash).IsUnique();
    }
}
