using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>The form that takes back what has just been done: it stands beside the notice that says so, once.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">What it holds; short, since a cookie carries it to the next page.</param>
public record Undo(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Key = "UndoForm";

    public static Undo Of(string address, params IEnumerable<(string Name, string Value)> fields) =>
        new(address, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    public void Keep(ITempDataDictionary notices) => notices[Key] = JsonSerializer.Serialize(this);

    public static Undo? In(ITempDataDictionary notices) => notices[Key] is string kept ? JsonSerializer.Deserialize<Undo>(kept) : null;
}
