using Microsoft.AspNetCore.Connections;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddNewsPortal();

    await using var app = builder.Build();
    if (Verbs.Named(args) is { } verb) return await verb.RunAsync(app, args);

    app.UseNewsPortal();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
catch (OperationCanceledException)
{
    // Ctrl-C before the paper was open.
    return 130;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"Cổng đang có chương trình khác dùng: {taken.Message} Đổi bằng --urls.");
    return 1;
}

public partial class Program;
