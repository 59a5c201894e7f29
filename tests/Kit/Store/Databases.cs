using NewsPortal.Data;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>Both databases that a newspaper can live in: a test of the store runs on each.</summary>
public static class Databases
{
    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];
}
