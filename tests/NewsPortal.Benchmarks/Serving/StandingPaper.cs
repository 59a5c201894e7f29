using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsPortal.Articles;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>A generated newspaper in a folder, read from outside: which addresses it has, and how many reads it has counted.</summary>
public sealed class StandingPaper(int articles, string folder, bool isOurs) : IDisposable
{
    public int Articles => articles;

    public string Folder => folder;

    public string Named => BenchmarkTable.Stories(articles);

    /// <param name="size">SIZE, which is generated and goes away afterwards, or SIZE=FOLDER, which stays.</param>
    public static async Task<StandingPaper> OpenAsync(PublishedProgram program, string size)
    {
        var parts = size.Split('=', 2);
        var articles = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (parts.Length > 1) return new(articles, parts[1], isOurs: false);
        var paper = new StandingPaper(articles, Leavings.MakeFolder("paper"), isOurs: true);
        try
        {
            Console.WriteLine($"Generating {paper.Named} …");
            await program.GenerateAsync(articles, paper.Folder);
            return paper;
        }
        catch
        {
            paper.Dispose();
            throw;
        }
    }

    /// <summary>The same in a folder of ours, for what changes it.</summary>
    public StandingPaper Copy()
    {
        var copy = new StandingPaper(articles, Leavings.MakeFolder("paper"), isOurs: true);
        Ask($"VACUUM INTO '{Path.Combine(copy.Folder, "newsportal.db")}'", _ => 0);
        return copy;
    }

    /// <summary>Stories spread over the whole archive, so that the next is never one that was just read.</summary>
    public List<string> Stories(int count) => Ask($"""
        WITH RECURSIVE Spread(At) AS (SELECT 1 UNION ALL SELECT At + {int.Max(1, articles / count)} FROM Spread WHERE At < {articles})
        SELECT Slug, Id FROM Spread JOIN Articles ON Id = At WHERE {Published} ORDER BY Id * 7919 % 100003 LIMIT {count}
        """, Story);

    public List<string> Newest(int count) => Ask($"SELECT Slug, Id FROM Articles WHERE {Published} ORDER BY PublishAt DESC, Id DESC LIMIT {count}", Story);

    public List<string> Beacons(int count) => Ask($"SELECT Id FROM Articles WHERE {Published} ORDER BY PublishAt DESC, Id DESC LIMIT {count}", r => $"/doc/{r.GetInt32(0)}");

    /// <summary>The kinds of pages whose cold cost is told, each with addresses to ask for in turn.</summary>
    public IReadOnlyDictionary<string, List<string>> Kinds()
    {
        var sections = Ask("SELECT Path FROM Categories WHERE ParentId IS NULL ORDER BY Id", r => $"/{r.GetString(0)}");
        return new Dictionary<string, List<string>>
        {
            ["article"] = Stories(4_000),
            ["front page"] = ["/"],
            ["section, page 1"] = sections,
            ["latest, page 40"] = ["/tin-moi?trang=40"],
            ["tag"] = Ask($"SELECT DISTINCT t.Slug FROM Taggings g JOIN Tags t ON t.Id = g.TagId WHERE g.ArticleId IN ({NewestIds}) ORDER BY t.Id LIMIT 50", r => $"/tag/{r.GetString(0)}"),
            ["author"] = Ask($"SELECT DISTINCT n.Slug FROM Bylines b JOIN PenNames n ON n.Id = b.PenNameId WHERE b.ArticleId IN ({NewestIds}) ORDER BY n.Id LIMIT 50", r => $"/tac-gia/{r.GetString(0)}"),
            ["feed of a section"] = [.. sections.Select(s => $"/rss{s}.rss")],
        };
    }

    public long CountedReads() => Ask("SELECT SUM(Reads) FROM HourlyReads", r => r.IsDBNull(0) ? 0 : r.GetInt64(0))[0];

    private static string Published => $"Status = {(int)ArticleStatus.Approved} AND PublishAt < datetime('now')";

    private static string NewestIds => $"SELECT Id FROM Articles WHERE {Published} ORDER BY PublishAt DESC LIMIT 300";

    private static string Story(SqliteDataReader row) => ArticleCard.AddressOf(row.GetString(0), row.GetInt32(1));

    private List<T> Ask<T>(string question, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "newsportal.db")};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var rows = command.ExecuteReader();
        var answers = new List<T>();
        while (rows.Read()) answers.Add(read(rows));
        return answers;
    }

    public void Dispose()
    {
        if (isOurs) Leavings.Delete(folder);
    }
}
