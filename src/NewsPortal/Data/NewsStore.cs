using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Generating;
using NewsPortal.Moving.Backups;
using NewsPortal.Moving.MarkdownFiles;
using NewsPortal.Moving.OutAndBack;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Redirecting;
using NewsPortal.Search;
using NewsPortal.Sidebars;
using NewsPortal.Taxonomy;
using NewsPortal.Watching;

namespace NewsPortal.Data;

/// <summary>Puts the store and the questions that pages ask into a program.</summary>
public static class NewsStore
{
    /// <param name="maxBatchSize">Commands in one round trip of a save; null leaves the provider's own. 1 for servers without MERGE.</param>
    public static IServiceCollection AddNewsStore(
        this IServiceCollection services, DatabaseProvider provider, string connection, int? maxBatchSize)
    {
        services.AddSingleton<Figures>();
        services.AddSingleton<DatabaseFigures>();
        services.AddSingleton<ReaderEdition>();
        services.AddSingleton<RaisesReaderEpoch>();
        services.AddSingleton<KeepsCopies>();
        services.AddSingleton<NamesPictures>();
        if (provider == DatabaseProvider.SqlServer)
            services.AddDbContextPool<NewsDb, SqlServerNewsDb>((all, o) => o.AddKeepers(all).UseSqlServer(connection, s =>
            {
                s.EnableRetryOnFailure();
                if (maxBatchSize is { } size) s.MaxBatchSize(size);
            }));
        else
        {
            var file = StoreFile.NeverMade(connection);
            services.AddDbContextPool<NewsDb, SqliteNewsDb>((all, o) => o.AddKeepers(all).AddInterceptors(new StoreFile(file))
                .UseSqlite(file, s =>
                {
                    // A list of ids is one parameter: with one for each, EF Core writes the SQL anew every time. SQL Server keeps them apart: the one would be read
                    // by OPENJSON, which not every server has.
                    s.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
                    if (maxBatchSize is { } size) s.MaxBatchSize(size);
                }), KeptConnection.MostConnections);
        }

        services.AddSearch(provider);
        services.AddScoped<StoriesInSight>();
        services.AddSingleton<AskedBefore>();
        services.AddScoped<Placement>();
        services.AddScoped<TagWeights>();
        services.AddScoped<MostReadRefresh>();
        services.AddScoped<ReadSheetRefresh>();
        services.AddScoped<ReadSums>();
        services.AddScoped<UsualDay>();
        services.AddScoped<OldSearches>();
        services.AddScoped<Rerendering>();
        services.AddScoped<Generation>();
        services.AddBackups();
        services.AddScoped<NewspaperExport>();
        services.AddScoped<NewspaperImport>();
        services.AddScoped<MarkdownImport>();
        services.AddNewsroom();
        return services;
    }

    private static void AddSearch(this IServiceCollection services, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer) services.AddScoped<IArticleSearch, SqlServerArticleSearch>();
        else services.AddScoped<IArticleSearch, SqliteArticleSearch>();
        services.AddSingleton(new SqlServerFullText());
        services.AddSingleton<Spelling>();
        services.AddScoped<ArticleSearch>();
        services.AddScoped<MeantSearch>();
        services.AddScoped<SearchSuggestions>();
        services.AddScoped<Reindexing>();
    }

    private static void AddNewsroom(this IServiceCollection services)
    {
        services.AddScoped<Typesetting>();
        services.AddScoped<Filing>();
        services.AddScoped<AuditBook>();
        services.AddScoped<VersionBook>();
        services.AddScoped<Parking>();
        services.AddScoped<NewStories>();
        services.AddScoped<PublicChanges>();
        services.AddScoped<CorrectionBook>();
        services.AddScoped<StoryPast>();
        services.AddScoped<StorySaves>();
        services.AddScoped<Restorations>();
        services.AddScoped<OwnAddresses>();
        services.AddScoped<Checklist>();
        services.AddScoped<StorySteps>();
        services.AddScoped<TakingBack>();
        services.AddScoped<PreviewLinks>();
        services.AddScoped<LookBook>();
        services.AddScoped<WhoIsHere>();
        services.AddScoped<EditorSessions>();
        services.AddScoped<OldSaves>();
        services.AddScoped<FoldedNames>();
        services.AddScoped<Turns>();
        services.AddScoped<RedirectBook>();
        services.AddScoped<FormerAddresses>();
        services.AddScoped<LivingAddresses>();
        services.AddScoped<SectionChanges>();
        services.AddScoped<SectionMoves>();
        services.AddScoped<TagChanges>();
        services.AddScoped<TagClearance>();
        services.AddScoped<TagSuggestions>();
        services.AddScoped<TopicChanges>();
        services.AddScoped<PenNameChanges>();
        services.AddScoped<ImprintChanges>();
        services.AddScoped<StandingPageChanges>();
        services.AddScoped<Placing>();
        services.AddScoped<PictureUses>();
        services.AddScoped<PicturesOverdue>();
        services.AddScoped<PictureChanges>();
        services.AddScoped<PictureBatch>();
        services.AddScoped<SwappedStories>();
        services.AddScoped<SwappedPages>();
        services.AddScoped<PictureSwapping>();
        services.AddScoped<RedirectChanges>();
        services.AddScoped<FrontPageWords>();
        services.AddScoped<FrontPageChanges>();
        services.AddScoped<EmptySearchChanges>();
    }

    // Copies first: the epoch looks at what is really going to be saved.
    private static DbContextOptionsBuilder AddKeepers(this DbContextOptionsBuilder options, IServiceProvider all) =>
        options.AddInterceptors(all.GetRequiredService<KeepsCopies>(), all.GetRequiredService<NamesPictures>(), all.GetRequiredService<RaisesReaderEpoch>(), all.GetRequiredService<DatabaseFigures>());
}
