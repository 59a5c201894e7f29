using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsPortal.Search;

/// <summary>Tables as SQL Server has them; on SQLite RowId is the number that every row of a full-text index has. Under its words in binary order LIKE compares letters, whatever language the server speaks.</summary>
public class SearchEntryMap : IEntityTypeConfiguration<SearchEntry>, IEntityTypeConfiguration<TitleEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("SearchEntries").HasKey(e => e.Row);
        entry.Property(e => e.Row).HasColumnName("RowId").ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<TitleEntry> entry)
    {
        entry.ToTable("TitleEntries").HasKey(e => e.Row);
        entry.Property(e => e.Row).HasColumnName("RowId").ValueGeneratedNever();
    }

    /// <summary>On SQLite both are virtual tables, made by hand in a migration, which know no RETURNING.</summary>
    internal static void OnSqlite(ModelBuilder builder)
    {
        builder.Entity<SearchEntry>().ToTable(t => t.ExcludeFromMigrations().UseSqlReturningClause(false));
        builder.Entity<TitleEntry>().ToTable(t => t.ExcludeFromMigrations().UseSqlReturningClause(false));
    }

    internal static void OnSqlServer(ModelBuilder builder)
    {
        const string Binary = "Latin1_General_100_BIN2";
        foreach (var type in new[] { typeof(SearchEntry), typeof(TitleEntry) })
            foreach (var words in builder.Entity(type).Metadata.GetProperties().Where(p => p.ClrType == typeof(string)).ToList())
                builder.Entity(type).Property(words.Name).UseCollation(Binary);
    }
}
