using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Web.Hosting;

/// <summary>The framework's keys, kept in the database that all nodes share (docs/adr/0020).</summary>
public sealed class SealingKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NewsPortal");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((o, scopes) => o.XmlRepository = new SealingKeys(scopes));
    }

    // The framework asks for keys without waiting: at the start, and once a day.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<NewsDb>().SealingKeys.AsNoTracking().OrderBy(k => k.Name).Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.SealingKeys.Add(KeyOf(friendlyName, element));
        // The keepers of the store stand on this way only.
        db.SaveChangesAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Keys that lay in the data folder before they had a place in the database: what they sealed must still open. Under the store's lock.</summary>
    public static async Task TakeOverAsync(NewsDb db, string dataFolder, CancellationToken ct)
    {
        var folder = new DirectoryInfo(Path.Combine(dataFolder, "keys"));
        if (!folder.Exists) return;
        var known = await db.SealingKeys.Select(k => k.Name).ToListAsync(ct);
        foreach (var file in folder.EnumerateFiles("*.xml"))
            if (Path.GetFileNameWithoutExtension(file.Name) is var name && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
                db.SealingKeys.Add(KeyOf(name, Read(file)));
        await db.SaveChangesAsync(ct);
    }

    private static SealingKey KeyOf(string name, XElement key) => new() { Name = name, Xml = key.ToString(SaveOptions.DisableFormatting) };

    private static XElement Read(FileInfo file)
    {
        try
        {
            return XElement.Load(file.FullName);
        }
        catch (XmlException damaged)
        {
            throw new StartRefusedException($"Khóa {file.FullName} đã hỏng ({damaged.Message.ReplaceLineEndings(" ")}); hãy khôi phục tệp đó từ bản sao lưu, hoặc dời nó đi.", damaged);
        }
    }
}
