using Microsoft.Data.Sqlite;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public class OutageTests
{
    private readonly LogLines<Outage> lines = new();

    [Fact]
    public void An_outage_is_said_when_it_begins_when_its_reason_changes_and_when_it_is_over()
    {
        var outage = new Outage(lines, "Saving reads");

        outage.Over();
        foreach (var _ in Enumerable.Range(0, 3)) outage.GoesOn(new SqliteException("full", 13));
        foreach (var _ in Enumerable.Range(0, 3)) outage.GoesOn(new SqliteException("gone", 14));
        outage.Over();
        outage.Over();
        outage.GoesOn(new SqliteException("gone", 14));

        Assert.Equal(["full", "gone", "over", "gone"], lines.Select(l => l.Text switch
        {
            var t when t.Contains("đĩa đầy", StringComparison.Ordinal) => "full",
            var t when t.Contains("không mở được tệp", StringComparison.Ordinal) => "gone",
            var t when t.Contains("works again", StringComparison.Ordinal) => "over",
            var t => t,
        }));
        Assert.All(lines, l => Assert.Null(l.Failure));
    }

    [Fact]
    public void A_failure_that_is_neither_disk_nor_database_is_shown_whole()
    {
        var mistake = new InvalidOperationException("lỗi của người viết");

        new Outage(lines, "Saving reads").GoesOn(mistake);

        Assert.Same(mistake, Assert.Single(lines).Failure);
    }
}
