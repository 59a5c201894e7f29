using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>The form that takes back what has just been done: it stands beside the notice that says so, once.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">What it holds; short, since a cookie carries it to the next page.</param>
public record Undo(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Key = "UndoForm";
    private const string EntriesField = "entries";

    public static Undo Of(string address, params IEnumerable<(string Name, string Value)> fields) =>
        new(address, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    /// <summary>What the entries of the log tell is to be taken back.</summary>
    public static Undo Of(string address, IEnumerable<int> entries, params IEnumerable<(string Name, string Value)> fields) =>
        Of(address, [(EntriesField, string.Join(',', entries)), .. fields]);

    /// <summary>The entries that a form names; of one that names more than a page can change, the first.</summary>
    public static IReadOnlyList<int> EntriesIn(string? field) =>
        [.. (field ?? "").Split(',').Take(ListForm.PageSize).Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    public void Keep(ITempDataDictionary notices) => notices[Key] = JsonSerializer.Serialize(this);

    public static void Forget(ITempDataDictionary notices) => notices.Remove(Key);

    public static Undo? In(ITempDataDictionary notices) => notices[Key] is string kept ? JsonSerializer.Deserialize<Undo>(kept) : null;
}
