using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Reading;

public class HourlyReadsMap : IEntityTypeConfiguration<HourlyReads>
{
    public void Configure(EntityTypeBuilder<HourlyReads> reads)
    {
        // Hour first: a window of hours is one range, and its rows stand together.
        reads.HasKey(r => new { r.Hour, r.ArticleId });
        reads.Property(r => r.ArticleId).ValueGeneratedNever();
    }
}

public class MostReadMap : IEntityTypeConfiguration<MostRead>
{
    public void Configure(EntityTypeBuilder<MostRead> place)
    {
        place.ToTable("MostRead").HasKey(m => new { m.Window, m.Rank });
        place.Property(m => m.Rank).ValueGeneratedNever();
    }
}
