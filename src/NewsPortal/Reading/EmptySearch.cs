using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Reading;

/// <summary>Words that readers looked for in vain on one day, and how often. Who looked is not known, and not kept.</summary>
public class EmptySearch
{
    public int Id { get; private init; }

    /// <summary>The day in Vietnam (<see cref="DateOnly.DayNumber"/>).</summary>
    public required int Day { get; init; }

    /// <summary>As they are looked for: " lu lut ".</summary>
    public required string Folded { get; init; }

    /// <summary>As whoever came first typed them.</summary>
    public required string Typed { get; init; }
    public required int Times { get; set; }
}

public class EmptySearchMap : IEntityTypeConfiguration<EmptySearch>
{
    public void Configure(EntityTypeBuilder<EmptySearch> search)
    {
        search.ToTable("EmptySearches");
        search.Property(s => s.Folded).HasMaxLength(SearchedWords.MaxFolded);
        search.Property(s => s.Typed).HasMaxLength(SearchedWords.MaxLength);
        search.HasIndex(s => new { s.Folded, s.Day }).IsUnique();
        search.HasIndex(s => s.Day);
    }
}
