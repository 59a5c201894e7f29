using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.People;

/// <summary>One of the keys that seal sessions, forms, links, authenticator apps' keys and recovery codes: whichever node sealed, every node opens.</summary>
public class SealingKey
{
    public const int MaxName = 200;

    /// <summary>"key-" and its id, or "revocation-" and whose.</summary>
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

public class SealingKeyMap : IEntityTypeConfiguration<SealingKey>
{
    public void Configure(EntityTypeBuilder<SealingKey> key)
    {
        key.ToTable("SealingKeys").HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(SealingKey.MaxName);
    }
}
