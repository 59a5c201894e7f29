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

public class ReadSheetMap : IEntityTypeConfiguration<ReadSheet>
{
    public void Configure(EntityTypeBuilder<ReadSheet> sheet)
    {
        // What is not of the kind asked for is passed over by the index, not read.
        sheet.ToTable("ReadSheets").HasKey(s => new { s.Day, s.Kind, s.SectionId });
        sheet.Property(s => s.Day).ValueGeneratedNever();
        sheet.Property(s => s.SectionId).ValueGeneratedNever();
    }
}

public class ReadDayMap : IEntityTypeConfiguration<ReadDay>
{
    public void Configure(EntityTypeBuilder<ReadDay> day)
    {
        day.ToTable("ReadDays").HasKey(d => d.Day);
        day.Property(d => d.Day).ValueGeneratedNever();
    }
}
