namespace NewsPortal.Generating;

/// <summary>Brings many rows into the store at once, past the change tracker.</summary>
public interface IBulkLoad : IAsyncDisposable
{
    /// <summary>All the rows or none of them. Tables come in an order that foreign keys allow.</summary>
    Task LoadAsync(IReadOnlyList<TableRows> tables, CancellationToken ct);

    /// <summary>Leaves the store as the model has it. Needed again after a stop in between.</summary>
    Task FinishAsync(CancellationToken ct);
}
