namespace NewsPortal.Web.Hosting;

/// <summary>What the rest of the pipeline answers, held in memory: whoever asked for it says what becomes of it.</summary>
public static class HeldAnswer
{
    /// <returns>The body. Status and headers are on the response, which has not begun.</returns>
    public static async Task<byte[]> OfAsync(RequestDelegate next, HttpContext http)
    {
        var (response, wire) = (http.Response, http.Response.Body);
        using var held = new MemoryStream();
        response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = wire;
        }
        return held.ToArray();
    }
}
