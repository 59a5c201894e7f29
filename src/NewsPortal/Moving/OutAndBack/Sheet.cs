using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NewsPortal.Data;
using NewsPortal.Generating;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Entities of one kind as lines of JSON, and as rows of their table: by the model itself, so that a column added to an entity leaves and comes back by itself.</summary>
internal sealed class Sheet
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Type _kind;
    private readonly bool _onServer;
    private readonly string _table;
    private readonly string _count;
    private readonly List<IProperty> _columns;
    private readonly Dictionary<string, Field> _byName;

    public Sheet(NewsDb db, Type kind)
    {
        var type = db.Model.FindEntityType(kind)!;
        (_kind, _onServer, _table) = (kind, db is SqlServerNewsDb, type.GetTableName()!);
        var quote = db.GetService<ISqlGenerationHelper>();
        _count = $"SELECT COUNT(*) AS {quote.DelimitIdentifier("Value")} FROM {quote.DelimitIdentifier(_table)}";
        _columns = [.. type.GetProperties()];
        // The key first, then as a dictionary has them: whatever order the model is in.
        Fields = [.. _columns.Where(p => Leaving.IsSaid(kind, p.Name)).OrderBy(p => p.FindContainingPrimaryKey() is { } key ? key.Properties.ToList().IndexOf(p) : int.MaxValue)
            .ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new Field(p))];
        _byName = Fields.ToDictionary(f => f.Name);
    }

    public string Table => _table;

    public IReadOnlyList<Field> Fields { get; }

    public Field this[string property] => Fields.First(f => f.Property.Name == property);

    /// <summary>One line.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="entity">Of this kind.</param>
    /// <param name="named">Says first of what kind it is: in a file of several kinds.</param>
    /// <param name="but">A property that the file's place says already.</param>
    public void Write(Stream to, object entity, bool named = false, string? but = null)
    {
        using (var line = new Utf8JsonWriter(to, Readable))
        {
            line.WriteStartObject();
            if (named) line.WriteString("what", _kind.Name);
            foreach (var field in Fields.Where(f => f.Property.Name != but))
            {
                if (field.Say(entity) is not { } said) continue;
                line.WritePropertyName(field.Name);
                if (field.IsBare) line.WriteRawValue(said);
                else line.WriteStringValue(said);
            }
            line.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    /// <exception cref="FormatException">It is no line of this kind.</exception>
    /// <param name="line">As <see cref="Write"/> made it.</param>
    /// <param name="place">What its file's place says of it, by name.</param>
    public object Read(JsonElement line, params (string Name, string Said)[] place)
    {
        var said = place.ToDictionary(p => p.Name, p => p.Said);
        foreach (var fact in line.EnumerateObject().Where(f => f.Name != "what"))
            said[_byName.ContainsKey(fact.Name) ? fact.Name : throw new FormatException(fact.Name)] = fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString()! : fact.Value.GetRawText();
        return New(said.GetValueOrDefault);
    }

    /// <summary>A file of lines of this kind.</summary>
    public IEnumerable<object> ReadLines(string file, params (string Name, string Said)[] place) => Lines(file).Select(line => Read(line, place));

    public static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    /// <summary>How many are in the store.</summary>
    public Task<int> CountAsync(NewsDb db, CancellationToken ct) => db.Database.SqlQueryRaw<int>(_count).SingleAsync(ct);

    public object New(Func<string, string?> said)
    {
        var entity = Activator.CreateInstance(_kind, nonPublic: true)!;
        foreach (var field in Fields) field.Take(entity, said(field.Name));
        return entity;
    }

    public TableRows Rows(IEnumerable<object> entities) => new(_table, [.. _columns.Select(c => c.GetColumnName())], [.. _columns.Select(Stored)],
        [.. entities.Select(entity => _columns.Select(c => Value(c, entity)).ToArray())]);

    // The server's bulk copy knows days only as times.
    private object? Value(IProperty column, object entity)
    {
        var value = column.PropertyInfo!.GetValue(entity);
        if (column.GetTypeMapping().Converter is { } converter) value = converter.ConvertToProvider(value);
        return value is DateOnly day && _onServer ? day.ToDateTime(TimeOnly.MinValue) : value;
    }

    private Type Stored(IProperty column)
    {
        var stored = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return stored == typeof(DateOnly) && _onServer ? typeof(DateTime) : stored;
    }
}
