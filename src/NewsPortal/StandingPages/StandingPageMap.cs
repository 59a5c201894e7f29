using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Articles;
using NewsPortal.Auditing;

namespace NewsPortal.StandingPages;

public class StandingPageMap : IEntityTypeConfiguration<StandingPage>
{
    public void Configure(EntityTypeBuilder<StandingPage> page)
    {
        page.Property(p => p.Title).HasMaxLength(StandingPage.MaxTitle);
        page.Property(p => p.Slug).HasMaxLength(Slug.MaxLength);
        page.Property(p => p.Version).IsConcurrencyToken();
        page.HasIndex(p => p.Slug).IsUnique();
        page.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.StandingPageId);
    }
}

public class StandingPageVersionMap : IEntityTypeConfiguration<StandingPageVersion>
{
    public void Configure(EntityTypeBuilder<StandingPageVersion> version)
    {
        version.ToTable("StandingPageVersions").HasKey(v => new { v.StandingPageId, v.Number });
        version.Property(v => v.Title).HasMaxLength(StandingPage.MaxTitle);
        version.Property(v => v.EditorName).HasMaxLength(AuditEntry.MaxName);
    }
}

/// <summary>The words that questions about standing pages are made of.</summary>
public static class StandingPageScopes
{
    /// <summary>Those that readers have, as the footer lists them.</summary>
    public static IQueryable<StandingPage> InSight(this IQueryable<StandingPage> pages) => pages.Where(p => p.IsPublic).OrderBy(p => p.Position).ThenBy(p => p.Id);
}
