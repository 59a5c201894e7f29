using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>One fact of an entity as an exported file says it, and the way back: times with +07:00, enums by their names, bytes in Base64.</summary>
internal sealed class Field(IProperty property)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private readonly PropertyInfo _member = property.PropertyInfo ?? throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} cannot be told from outside.");
    private readonly Type _type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    public IProperty Property => property;

    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>A number or a truth value: JSON writes it bare.</summary>
    public bool IsBare => _type == typeof(int) || _type == typeof(long) || _type == typeof(double) || _type == typeof(bool);

    /// <summary>Words that people wrote, against what a machine did.</summary>
    public bool IsWords => _type == typeof(string);

    /// <returns>Null for what need not be said: there is nothing, or it is an empty text that is never null.</returns>
    public string? Say(object entity) => _member.GetValue(entity) switch
    {
        null => null,
        "" when !property.IsNullable => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime at => Say(at),
        byte[] bytes => Convert.ToBase64String(bytes),
        Enum name => name.ToString(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new NotSupportedException($"No way to say a {other.GetType().Name}: {Name}."),
    };

    /// <exception cref="FormatException">The text says no such thing.</exception>
    public void Take(object entity, string? text)
    {
        try
        {
            _member.SetValue(entity, text is null ? Nothing() : Read(text));
        }
        catch (Exception wrong) when (wrong is ArgumentException or OverflowException or FormatException)
        {
            throw new FormatException($"{Name}: \"{text}\"", wrong);
        }
    }

    /// <summary>Whatever a reader's clock is set to: the hour on it in Vietnam, to the tick.</summary>
    public static string Say(DateTime at) => at.Year >= 9999
        ? at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : new DateTimeOffset(at).ToOffset(Vietnam).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static DateTime ReadHour(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime;

    private object? Nothing() => property.IsNullable ? null : _type == typeof(string) ? "" : Activator.CreateInstance(_type);

    private object Read(string text) =>
        _type == typeof(string) ? text
        : _type == typeof(int) ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : _type == typeof(long) ? long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : _type == typeof(double) ? double.Parse(text, CultureInfo.InvariantCulture)
        : _type == typeof(bool) ? bool.Parse(text)
        : _type == typeof(DateTime) ? ReadHour(text)
        : _type == typeof(DateOnly) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : _type == typeof(Guid) ? Guid.Parse(text)
        : _type == typeof(byte[]) ? Convert.FromBase64String(text)
        : _type.IsEnum ? Enum.GetNames(_type).Contains(text) ? Enum.Parse(_type, text) : throw new FormatException($"{Name}: {text}")
        : throw new NotSupportedException($"No way to read a {_type.Name}: {Name}.");
}
