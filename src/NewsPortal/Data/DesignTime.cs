using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsPortal.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> work without a server: it never connects.</summary>
public class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteNewsDb>
{
    public SqliteNewsDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite().Options);
}

public class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerNewsDb>
{
    public SqlServerNewsDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerNewsDb>().UseSqlServer().Options);
}
