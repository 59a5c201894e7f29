using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsPortal.Taxonomy;

namespace NewsPortal.People;

public class EditorMap : IEntityTypeConfiguration<Editor>
{
    public void Configure(EntityTypeBuilder<Editor> editor)
    {
        editor.ToTable("Editors");
        editor.Property(e => e.DisplayName).HasMaxLength(120);
        editor.Property(e => e.PhoneNumber).HasMaxLength(256);
        // Required, so that the unique index over it needs no filter (docs/adr/0005).
        editor.Property(e => e.UserName).IsRequired();
        editor.Property(e => e.NormalizedUserName).IsRequired();
        editor.HasOne<PenName>().WithMany().HasForeignKey(e => e.PenNameId).OnDelete(DeleteBehavior.SetNull);
        editor.HasMany(e => e.Grants).WithOne().HasForeignKey(g => g.EditorId);
    }
}

public class SectionGrantMap : IEntityTypeConfiguration<SectionGrant>
{
    public void Configure(EntityTypeBuilder<SectionGrant> grant)
    {
        grant.ToTable("SectionGrants").HasKey(g => new { g.EditorId, g.SectionId });
        grant.HasOne<Category>().WithMany().HasForeignKey(g => g.SectionId);
    }
}

public class EditorSessionMap : IEntityTypeConfiguration<EditorSession>
{
    public void Configure(EntityTypeBuilder<EditorSession> session)
    {
        session.ToTable("EditorSessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Stamp).HasMaxLength(128);
        session.Property(s => s.Device).HasMaxLength(EditorSession.MaxDevice);
        session.HasOne<Editor>().WithMany().HasForeignKey(s => s.EditorId);
        session.HasIndex(s => s.SeenAt);
    }
}

public class EditorClaimMap : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("EditorClaims");
}

public class EditorLoginMap : IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login)
    {
        login.ToTable("EditorLogins");
        login.Property(l => l.LoginProvider).HasMaxLength(128);
        login.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

public class EditorTokenMap : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token)
    {
        token.ToTable("EditorTokens");
        token.Property(t => t.LoginProvider).HasMaxLength(128);
        token.Property(t => t.Name).HasMaxLength(128);
    }
}

public class EditorPasskeyMap : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey)
    {
        passkey.ToTable("EditorPasskeys");
        // A credential's id has up to 1,023 bytes; SQL Server's clustered keys end at 900.
        passkey.HasKey(p => p.CredentialId).IsClustered(false);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.HasOne<Editor>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        passkey.OwnsOne(p => p.Data).ToJson();
    }
}
