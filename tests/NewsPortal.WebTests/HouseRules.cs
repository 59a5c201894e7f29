using System.Reflection;
using System.Text.RegularExpressions;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests;

/// <summary>The rules of docs/style.md and docs/architecture.md that a machine can keep.</summary>
public partial class HouseRules
{
    // Where readers' questions are asked. TakenDownArticles, Scheduled and the newsroom's own code stand elsewhere on purpose.
    private static readonly string[] ReaderCode = ["src/NewsPortal/Sidebars", "src/NewsPortal/Search", "src/NewsPortal.Web/Reader"];

    // The index itself: what writes it goes over every story, and what asks it gets numbers of rows, which lead to stories through Published.
    private static readonly string[] Index = ["/Search/SearchIndex.cs", "/Search/Reindexing.cs", "/Search/StaleWords.cs", "/Search/StoriesAtRows.cs", "/Search/ArticleSearch.cs",
        "/Search/SqlServerArticleSearch.cs", "/Search/SqlServerFullText.cs"];

    private static readonly string[] RawViews =
    [
        "Newsroom/Stories/Show.cshtml", "Newsroom/StandingPages/Edit.Proof.cshtml", "Reader/Articles/Show.Body.cshtml", "Reader/Articles/Show.Head.cshtml", "Reader/StandingPages/Show.cshtml",
    ];

    [Fact]
    public void The_newspaper_knows_no_web() =>
        Assert.DoesNotContain(typeof(NewsDb).Assembly.GetReferencedAssemblies(), a =>
            a.Name!.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && !a.Name.Contains("Identity", StringComparison.Ordinal));

    [Fact]
    public void Reader_code_asks_for_stories_through_Published_only() =>
        Assert.Empty(Sources(ReaderCode).Where(f => NotPublished().IsMatch(f.Text) && !f.Path.EndsWith("/Search/Reindexing.cs", StringComparison.Ordinal)).Select(f => f.Path));

    [Fact]
    public void Reader_code_knows_no_other_door_to_stories() =>
        Assert.Empty(Sources(ReaderCode).Where(f => OtherDoor().IsMatch(f.Text) && !Index.Any(i => f.Path.EndsWith(i, StringComparison.Ordinal))).Select(f => f.Path));

    [Fact]
    public void Stories_hang_on_nothing_a_reader_query_could_start_from() =>
        Assert.Empty(
            from type in typeof(NewsDb).Assembly.GetTypes()
            where type.Namespace?.StartsWith("NewsPortal.", StringComparison.Ordinal) == true && type.GetProperty("Id") is not null
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType == typeof(NewsPortal.Articles.Article)
                || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericArguments()[0] == typeof(NewsPortal.Articles.Article))
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void Only_a_preview_sees_more_than_what_is_published() =>
        Assert.Equal(["/Articles/StoriesInSight.cs", "/Reader/Previews/PreviewsController.cs"],
            Sources("src").Where(f => f.Text.Contains("ShowUnpublished(", StringComparison.Ordinal))
                .Select(f => string.Concat(f.Path.Split('/').TakeLast(f.Path.Contains("/Reader/", StringComparison.Ordinal) ? 3 : 2).Select(part => $"/{part}"))).Order());

    [Fact]
    public void Only_the_newsroom_and_its_round_work_save()
    {
        string[] allowed = ["/Newsroom/", "/Moving/", "/Reading/", "/Sample/", "/Generating/", "/Articles/Rerendering.cs", "/Search/Reindexing.cs", "/Taxonomy/TagWeights.cs",
            // Keys, which no reader and no editor sees.
            "/Hosting/SealingKeys.cs"];
        Assert.Empty(Sources("src").Where(f => f.Text.Contains("SaveChangesAsync(", StringComparison.Ordinal)
            && !allowed.Any(a => f.Path.Contains(a, StringComparison.Ordinal))).Select(f => f.Path));
    }

    [Fact]
    public void Only_these_go_out_to_other_hosts()
    {
        // Links of a story, before it is published, through OutwardDoor (public addresses only); pictures in the operator's own bucket; pages of a backup, of a
        // program in this very process.
        string[] allowed = ["/Newsroom/Links/ForeignLinks.cs", "/Newsroom/Links/OutwardDoor.cs", "/Media/S3MediaStore.cs", "/Hosting/Backups/RenderedPages.cs"];
        Assert.Empty(Sources("src").Where(f => GoesOut().IsMatch(f.Text) && !allowed.Any(a => f.Path.EndsWith(a, StringComparison.Ordinal))).Select(f => f.Path));
    }

    [Fact]
    public void Nothing_is_read_that_could_name_types_entities_or_programs_of_its_own() =>
        Assert.Empty(Sources("src").Where(f => Dangerous().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void No_view_writes_what_was_typed_as_it_stands()
    {
        // HTML that went through SafeHtml when it was saved, what this program itself writes as JSON, and the QR code.
        var raw = Sources("src/NewsPortal.Web", "*.cshtml").Where(f => f.Text.Contains("Html.Raw(", StringComparison.Ordinal))
            .Select(f => f.Path[(f.Path.IndexOf("/NewsPortal.Web/", StringComparison.Ordinal) + 16)..]).Order(StringComparer.Ordinal);
        Assert.Equal(RawViews.Order(StringComparer.Ordinal), raw);
    }

    [Fact]
    public void What_pages_show_of_other_stories_is_said_in_one_place() =>
        Assert.Equal(["PageNeeds.cs"], Sources("src").Where(f => Need().IsMatch(f.Text)).Select(f => Path.GetFileName(f.Path)));

    [Fact]
    public void Bulk_writes_that_raise_no_epoch_stand_where_readers_notice_nothing()
    {
        string[] allowed = ["/Reading/HourlyReadsUpsert.cs", "/Reading/EmptySearchUpsert.cs", "/Reading/OldSearches.cs", "/Data/StoreStart.cs", "/Generating/BegunPaper.cs", "/Moving/OutAndBack/BegunImport.cs", "/Newsroom/OldSaves.cs", "/Newsroom/WhoIsHere.cs", "/Newsroom/EditorSessions.cs", "/Newsroom/PictureRemovals.cs",
            // These raise it: in the same transaction they save a section or a tag.
            "/Newsroom/SectionMoves.cs", "/Newsroom/TagChanges.cs",
            // Marks rows of the index beside such a save; makes the index at the start.
            "/Search/StaleWords.cs", "/Search/SqlServerFullText.cs"];
        Assert.Empty(Sources("src").Where(f => BulkWrite().IsMatch(f.Text)
            && !allowed.Any(a => f.Path.Contains(a, StringComparison.Ordinal))).Select(f => f.Path));
    }

    [Fact]
    public void Readers_and_newsroom_do_not_know_each_other()
    {
        Assert.Empty(Sources("src/NewsPortal.Web/Reader").Where(f => f.Text.Contains("NewsPortal.Web.Newsroom", StringComparison.Ordinal)).Select(f => f.Path));
        Assert.Empty(Sources("src/NewsPortal.Web/Newsroom").Where(f => f.Text.Contains("NewsPortal.Web.Reader", StringComparison.Ordinal)).Select(f => f.Path));
    }

    [Fact]
    public void An_interface_stands_only_where_two_implementations_run() =>
        Assert.Empty(from type in typeof(NewsDb).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())
                     where type.IsInterface && type.Namespace?.StartsWith("NewsPortal", StringComparison.Ordinal) == true
                     where type.Assembly.GetTypes().Count(t => t.IsClass && type.IsAssignableFrom(t)) < 2
                     select type.FullName);

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.Empty(from type in typeof(NewsDb).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())
                     where type.Namespace?.StartsWith("NewsPortal", StringComparison.Ordinal) == true && NothingNames().IsMatch(type.Name)
                     select type.FullName);

    [Fact]
    public void Controllers_have_plain_actions() =>
        Assert.Empty(from type in typeof(Program).Assembly.GetTypes()
                     where type.Name.EndsWith("Controller", StringComparison.Ordinal)
                     from action in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                     where action.Name is not ("Show" or "Index" or "New" or "Create" or "Edit" or "Update" or "Delete")
                     select $"{type.Name}.{action.Name}");

    [Fact]
    public void Entities_do_not_reach_views() =>
        Assert.Empty(from view in Sources("src/NewsPortal.Web", "*.cshtml")
                     where EntityModel().IsMatch(view.Text)
                     select view.Path);

    [Fact]
    public void Files_stay_small()
    {
        var sizes = Sources("src").Select(f => (f.Path, Lines: f.Text.Split('\n').Length)).ToList();
        Assert.DoesNotContain(sizes, f => f.Lines > 250);
        Assert.Empty(Sources("src", "*.cshtml").Where(f => f.Text.Split('\n').Length > 120).Select(f => f.Path));
        var middle = sizes.Select(f => f.Lines).Order().ElementAt(sizes.Count / 2);
        Assert.True(middle <= 60, $"Half of the C# files have more than {middle} lines.");
    }

    [Fact]
    public void Queries_hear_that_their_reader_has_gone() =>
        Assert.Empty(Sources("src").Where(f => NoToken().IsMatch(f.Text)).Select(f => f.Path));

    internal static IEnumerable<(string Path, string Text)> Sources(params string[] folders) => folders.SelectMany(f => Sources(f, "*.cs"));

    private static IEnumerable<(string Path, string Text)> Sources(string folder, string pattern) =>
        Path.Combine(Repository.Root, folder) is var path && Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Select(f => f.Replace('\\', '/'))
                .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/Migrations/") && !f.Contains("/Compiled/") && !f.Contains("/node_modules/"))
                .Select(f => (f, File.ReadAllText(f)))
            : [];

    [GeneratedRegex(@"\bdb\s*\.\s*Articles\b(?!\s*\.\s*Published\()")]
    private static partial Regex NotPublished();

    [GeneratedRegex(@"Set<(Article|ArticleText|ArticleWords)>|\bFromSql|\bSqlQuery|\.Scheduled\(|\.TakenDown\(|IgnoreQueryFilters")]
    private static partial Regex OtherDoor();

    [GeneratedRegex(@"\b(ExecuteUpdateAsync|ExecuteDeleteAsync|ExecuteSqlAsync|ExecuteSqlRawAsync)\(")]
    private static partial Regex BulkWrite();

    [GeneratedRegex("(Manager|Helper|Service|Util|Utils|Base|Dto|Info|Repository|Mapper|Handler)$")]
    private static partial Regex NothingNames();

    [GeneratedRegex(@"\b(HttpClient|HttpMessageInvoker|SocketsHttpHandler|WebRequest|WebClient|TcpClient|UdpClient|SmtpClient|new Socket|ClientWebSocket|AmazonS3Client|Dns\.)\b")]
    private static partial Regex GoesOut();

    [GeneratedRegex(@"\b(BinaryFormatter|XmlSerializer|DataContractSerializer|TypeNameHandling|XmlUrlResolver|DtdProcessing\.Parse|XPathNavigator|Process\.Start|Assembly\.Load|CSharpScript)\b")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"\bnew(\s+BoxNeed)?\(Box\.|\bnew\s+BoxNeed\(")]
    private static partial Regex Need();

    [GeneratedRegex(@"@model\s+(NewsPortal\.Articles\.)?(Article|Category|Tag|Topic|PenName|MediaFile)\b")]
    private static partial Regex EntityModel();

    [GeneratedRegex(@"\b(ToListAsync|SingleOrDefaultAsync|SingleAsync|FirstOrDefaultAsync|FirstAsync|AnyAsync|CountAsync|SaveChangesAsync|ToDictionaryAsync)\(\)")]
    private static partial Regex NoToken();
}
