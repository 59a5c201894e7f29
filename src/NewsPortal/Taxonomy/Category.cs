namespace NewsPortal.Taxonomy;

/// <summary>A section of the paper ("chuyên mục"), or a child section of one. There are two levels, no more.</summary>
public class Category
{
    public int Id { get; private set; }
    public required string Name { get; set; }

    /// <summary>The address below the root: "mat-tran" or "mat-tran/dan-van". Unique.</summary>
    public required string Path { get; set; }

    public string Description { get; set; } = "";
    public int? ParentId { get; private set; }

    /// <summary>Order among its siblings in menus and on the front page.</summary>
    public int Position { get; set; }

    public void Under(Category? parent)
    {
        if (parent is { ParentId: not null }) throw new InvalidOperationException($"{parent.Path} is a child section itself.");
        ParentId = parent?.Id;
    }
}
