using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Generating;

/// <summary>The rows of one table, as the database keeps them.</summary>
public record TableRows(string Table, IReadOnlyList<string> Columns, IReadOnlyList<Type> Types, List<object?[]> Rows);

/// <summary>Turns stories into rows by the model itself, so that a column added to an entity is written here too.</summary>
public sealed class StoryRows
{
    private readonly TableShape _articles;
    private readonly List<(INavigation Way, TableShape Shape)> _parts;

    public StoryRows(NewsDb db)
    {
        var article = db.Model.FindEntityType(typeof(Article))!;
        _articles = new(article, nameof(Article.Id));
        _parts = [.. article.GetNavigations().Where(n => !n.IsOnDependent).Select(n => (n, new TableShape(n.TargetEntityType, n.ForeignKey.Properties[0].Name)))];
    }

    public IReadOnlyList<TableRows> Of(IEnumerable<(int Id, Article Article)> stories)
    {
        var articles = _articles.Empty();
        var parts = _parts.Select(p => p.Shape.Empty()).ToList();
        foreach (var (id, article) in stories)
        {
            articles.Rows.Add(_articles.Row(article, id));
            foreach (var ((way, shape), rows) in _parts.Zip(parts))
                foreach (var part in Parts(way, article)) rows.Rows.Add(shape.Row(part, id));
        }
        return [articles, .. parts.Where(p => p.Rows.Count > 0)];
    }

    /// <summary>Rows of an entity that knows its own key.</summary>
    public static TableRows Of<T>(NewsDb db, IEnumerable<T> entities) where T : class
    {
        var shape = new TableShape(db.Model.FindEntityType(typeof(T))!, id: null);
        var rows = shape.Empty();
        rows.Rows.AddRange(entities.Select(e => shape.Row(e, 0)));
        return rows;
    }

    private static IEnumerable<object> Parts(INavigation way, Article article) => way.PropertyInfo!.GetValue(article) switch
    {
        null => [],
        System.Collections.IEnumerable many => many.Cast<object>(),
        var one => [one],
    };

    /// <param name="id">The property that holds the story's id, which no entity lets itself be given.</param>
    private sealed class TableShape(IEntityType type, string? id)
    {
        private readonly List<IProperty> _properties = [.. type.GetProperties().Where(p => p.Name == id || !IsGivenByTheDatabase(p))];

        public TableRows Empty() => new(type.GetTableName()!, [.. _properties.Select(p => p.GetColumnName())], [.. _properties.Select(TypeOf)], []);

        public object?[] Row(object entity, int articleId) => [.. _properties.Select(p => p.Name == id ? articleId : ValueOf(p, entity))];

        private static object? ValueOf(IProperty property, object entity)
        {
            var value = property.PropertyInfo!.GetValue(entity);
            return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        private static Type TypeOf(IProperty property)
        {
            var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            return Nullable.GetUnderlyingType(stored) ?? stored;
        }

        private static bool IsGivenByTheDatabase(IProperty property) =>
            property.IsPrimaryKey() && !property.IsForeignKey() && property.ValueGenerated == ValueGenerated.OnAdd;
    }
}
