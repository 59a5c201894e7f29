using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Data;

/// <summary>The model of the embedded store is made ahead (<c>src/NewsPortal/Data/Compiled</c>): building it takes half a second of a start.</summary>
public partial class ModelTests
{
    // Where this fails: dotnet ef dbcontext optimize, as docs/architecture.md has it.
    [Fact]
    public void What_is_made_ahead_is_the_model_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-model-");
        try
        {
            using var db = new SqliteDesignTime().CreateDbContext([]);
            Scaffolder(db).ScaffoldModel(db.GetService<IDesignTimeModel>().Model, folder.FullName, new CompiledModelCodeGenerationOptions
            {
                ContextType = typeof(SqliteNewsDb),
                ModelNamespace = "NewsPortal.Data.Compiled",
                Language = "C#",
                UseNullableReferenceTypes = true,
            });

            var (made, kept) = (Files(folder.FullName), Files(Path.Combine(Repository.Root, "src", "NewsPortal", "Data", "Compiled")));
            Assert.Equal(made.Keys, kept.Keys);
            Assert.All(made, file => Assert.Equal(file.Value, kept[file.Key]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ICompiledModelScaffolder Scaffolder(SqliteNewsDb db)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
#pragma warning disable EF1001 // What the tool itself asks.
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        return services.BuildServiceProvider().GetRequiredService<ICompiledModelScaffolder>();
    }

    private static SortedDictionary<string, string> Files(string folder) =>
        new(Directory.GetFiles(folder, "*.cs").ToDictionary(f => Path.GetFileName(f), f => Text(File.ReadAllText(f))), StringComparer.Ordinal);

    // The model's number is another one each time.
    private static string Text(string file) => ModelId().Replace(file.ReplaceLineEndings("\n").TrimStart('\uFEFF'), "");

    [GeneratedRegex("new Guid\\(\"[0-9a-f-]{36}\"\\)")]
    private static partial Regex ModelId();
}
