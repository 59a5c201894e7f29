using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>Every newsroom address × everyone who may ask for it, against <see cref="RoleTable"/>.</summary>
public sealed partial class RoleMatrix(NewsPortalApp app) : IClassFixture<NewsPortalApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_address_of_the_newsroom_stands_in_the_table() => Assert.Equal(RoleTable.Of.Keys.Order(StringComparer.Ordinal), Addresses());

    [Fact]
    public async Task Each_address_lets_in_whom_the_table_names_and_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var visitor in Enum.GetValues<Visitor>())
        {
            var browser = await BrowserAsync(visitor);
            foreach (var (address, allowed) in RoleTable.Of)
            {
                // A form without its seal goes no further than the check of the seal: who is let in hears 400 (415 where no seal is wanted), and nothing is done.
                var response = await AskAsync(browser, address);
                var (expected, came) = (Expected(address, visitor, allowed), Came(address, response));
                if (came != expected) wrong.Add($"{address}, {visitor}: {came} ({(int)response.StatusCode}), not {expected}");
            }
        }
        Assert.Empty(wrong);
    }

    private async Task<Colleague> BrowserAsync(Visitor visitor)
    {
        if (RoleTable.RoleOf(visitor) is not { } role) return app.Stranger();
        var editor = await app.HireAsync(role);
        var browser = await app.SignedInAsync(editor);
        if (visitor == Visitor.Suspended)
            await app.ChangeAsync(editor.Id, e =>
            {
                e.Suspend(An.Hour);
                e.SecurityStamp = "khác";
            });
        return browser;
    }

    private static Task<HttpResponseMessage> AskAsync(Colleague browser, string address)
    {
        var (method, path) = address.Split(' ') is [var first, var second] ? (first, Parameter().Replace(second.Replace("{session:guid}", $"{Guid.Empty}", StringComparison.Ordinal), "1")) : default;
        return browser.Browser.SendAsync(new HttpRequestMessage(new HttpMethod(method!), path), Ct);
    }

    private static string Expected(string address, Visitor visitor, Visitor allowed) =>
        (allowed & visitor) != 0 ? address.StartsWith("GET ", StringComparison.Ordinal) ? "in" : "in, but without a seal"
        : visitor is Visitor.None or Visitor.Suspended ? "the door" : "forbidden";

    private static string Came(string address, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Redirect when response.Headers.Location!.OriginalString.Contains("/admin/dang-nhap?ve=", StringComparison.Ordinal) => "the door",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType when !address.StartsWith("GET ", StringComparison.Ordinal) => "in, but without a seal",
        // Not found: what is asked for is not there, which only those hear who may ask.
        HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect when address.StartsWith("GET ", StringComparison.Ordinal) => "in",
        _ => "something else",
    };

    private List<string> Addresses()
    {
        _ = app.Services;
        return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && (action.ControllerTypeInfo.Namespace!.StartsWith("NewsPortal.Web.Newsroom", StringComparison.Ordinal)
                // The readers' page, shown to who arranges it.
                || e.RoutePattern.RawText!.TrimStart('/').StartsWith("admin/", StringComparison.Ordinal)))
            // Error pages are reached from inside only.
            .Where(e => !e.RoutePattern.RawText!.TrimStart('/').StartsWith("admin/loi/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
