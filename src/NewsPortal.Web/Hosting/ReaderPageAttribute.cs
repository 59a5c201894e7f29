namespace NewsPortal.Web.Hosting;

/// <summary>
/// The answer is the same for every reader, so it may be kept and given to all of them. It may depend on the query keys named, no others.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReaderPageAttribute(params string[] keys) : Attribute
{
    public QueryString KnownPartOf(HttpRequest request) => request.QueryString.HasValue && keys.Length > 0
        ? QueryString.Create(keys.Where(request.Query.ContainsKey).Select(k => KeyValuePair.Create(k, request.Query[k])))
        : QueryString.Empty;
}
