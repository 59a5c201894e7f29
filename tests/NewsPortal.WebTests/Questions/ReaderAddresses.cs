using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Web.Hosting;

namespace NewsPortal.WebTests.Questions;

/// <summary>The address of every page that is the same for all readers, as the program itself lists them: a page added later is asked for, too.</summary>
public static partial class ReaderAddresses
{
    // What a route alone does not tell: the pages further on, and a search for something.
    private static readonly Dictionary<string, string[]> Queries = new()
    {
        ["trang"] = ["?trang=2", "?trang=50"],
        ["den"] = ["?den=2026-02-10"],
        ["q"] = ["?q=th%C6%B0+vi%E1%BB%87n", "?q=thu+vien&chuyen-muc=xa-hoi&sap-xep=moi"],
        ["trong"] = ["?trong=tuan"],
    };

    /// <param name="value">What stands for a name in a controller's routes.</param>
    public static IEnumerable<string> Of(IServiceProvider program, Func<string, string, string> value) =>
        program.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ReaderPageAttribute>() is not null && e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .SelectMany(e =>
            {
                var controller = e.Metadata.GetRequiredMetadata<ControllerActionDescriptor>().ControllerName;
                var path = Hole().Replace("/" + e.RoutePattern.RawText!.TrimStart('/'), hole => value(controller, hole.Groups[1].Value));
                return Queries.Where(q => Reads(e, q.Key)).SelectMany(q => q.Value).Prepend("").Select(query => path + query);
            })
            .Distinct();

    private static bool Reads(RouteEndpoint page, string key) =>
        page.Metadata.GetMetadata<ReaderPageAttribute>()!.KnownPartOf(new Microsoft.AspNetCore.Http.DefaultHttpContext
        {
            Request = { QueryString = new($"?{key}=x") },
        }.Request).HasValue;

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Hole();
}
