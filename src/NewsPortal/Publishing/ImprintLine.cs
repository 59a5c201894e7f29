using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Publishing;

/// <summary>A line of the imprint that an administrator has changed. The others are what the settings say.</summary>
public class ImprintLine
{
    /// <summary>Of an <see cref="ImprintField"/>.</summary>
    public required string Key { get; init; }
    public required string Text { get; set; }
}

public class ImprintLineMap : IEntityTypeConfiguration<ImprintLine>
{
    public void Configure(EntityTypeBuilder<ImprintLine> line)
    {
        line.ToTable("ImprintLines").HasKey(l => l.Key);
        line.Property(l => l.Key).HasMaxLength(40);
        line.Property(l => l.Text).HasMaxLength(600);
    }
}
