using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.People;

namespace NewsPortal.Redirecting;

public class RedirectMap : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> redirect)
    {
        redirect.ToTable("Redirects");
        redirect.Property(r => r.From).HasMaxLength(ReaderAddress.MaxLength);
        redirect.Property(r => r.To).HasMaxLength(ReaderAddress.MaxLength);
        redirect.HasOne<Editor>().WithMany().HasForeignKey(r => r.CreatedById).OnDelete(DeleteBehavior.Restrict);
        redirect.HasIndex(r => r.From).IsUnique();
        redirect.HasIndex(r => r.To);
    }
}
