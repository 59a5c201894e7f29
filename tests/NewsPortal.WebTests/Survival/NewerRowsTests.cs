using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>Rows that a newer version has written, beside which this one runs or which was taken back: what they hold and this one does not know.</summary>
public sealed class NewerRowsTests(NewsPortalApp app) : IClassFixture<NewsPortalApp>
{
    private const ArticleStatus Step = (ArticleStatus)77;
    private static readonly Role Role = (Role)77;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_a_role_that_only_a_newer_version_knows_comes_in_and_may_do_nothing()
    {
        var somebody = await app.ColleagueAsync(Role);

        Assert.Contains("Vai của phiên bản mới hơn", (await somebody.OpenAsync("/admin")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.GetAsync("/admin/bai/moi")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.GetAsync("/admin/nguoi")).StatusCode);
    }

    [Fact]
    public void Such_a_role_has_no_right_at_all()
    {
        var me = new Me(1, "Ai đó", Roles.OfNewerVersion, []);

        Assert.All(typeof(Me).GetProperties().Where(p => p.PropertyType == typeof(bool)), right => Assert.False((bool)right.GetValue(me)!, right.Name));
    }

    [Fact]
    public void A_step_that_only_a_newer_version_knows_is_nobodys_to_take()
    {
        Func<Me, Standing, bool>[] rights = [Rights.MayEdit, Rights.MaySubmit, Rights.MayReturn, Rights.MayRelease, Rights.MayWithdraw, Rights.MayReinstate];
        var story = new Standing(Step, SectionId: 1, CreatedById: 1, IsPublic: false);

        Assert.All(from role in Enum.GetValues<Role>() from right in rights select right(new Me(1, "Ai đó", role, [1]), story), Assert.False);
        Assert.Equal("Bước của phiên bản mới hơn", Step.InVietnamese());
    }

    [Fact]
    public async Task The_log_does_not_take_what_it_does_not_know_for_something_else()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<AuditBook>().Note(null, "Ai đó", (AuditDeed)777, new Audited((AuditSubject)77, 1, "Cái gì đó", null));
            await scope.ServiceProvider.GetRequiredService<NewsDb>().SaveChangesAsync(Ct);
        }

        var log = (await (await app.ColleagueAsync(Role.Administrator)).OpenAsync("/admin/nhat-ky")).QuerySelector("main")!.TextContent;

        Assert.Contains("việc của phiên bản mới hơn", log, StringComparison.Ordinal);
        Assert.Equal("Mục của phiên bản mới hơn", ((AuditSubject)77).InVietnamese());
    }
}
