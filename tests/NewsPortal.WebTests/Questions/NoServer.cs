using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NewsPortal.WebTests.Questions;

/// <summary>Stands before a SQL Server that is not there: notes what would be sent, as text and parsed, and answers with <see cref="OneRow"/>.</summary>
internal sealed class NoServer(DateTime hour) : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentQueue<Sent> _sent = new();

    public IReadOnlyCollection<Sent> Commands => _sent;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var sent = Sent.Of(command.CommandText);
        // Who asks the same twice on end goes through something until it finds no more.
        var again = _sent.LastOrDefault()?.Sql == sent.Sql;
        _sent.Enqueue(sent);
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(new OneRow(command, sent.Parsed, hour, nothing: again)));
    }

    // Only the framework asks without waiting, for its keys: there are none yet.
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        var sent = Sent.Of(command.CommandText);
        _sent.Enqueue(sent);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new OneRow(command, sent.Parsed, hour, nothing: true));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _sent.Enqueue(Sent.Of(command.CommandText));
        return new(InterceptionResult<int>.SuppressWithResult(1));
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());
}

/// <summary>One batch of T-SQL, as SQL Server 2022 reads it.</summary>
internal sealed record Sent(string Sql, TSqlFragment Parsed, IReadOnlyList<string> Errors)
{
    public static Sent Of(string sql)
    {
        using var text = new StringReader(sql);
        var parsed = new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return new(sql, parsed, [.. errors.Select(e => $"{e.Line}:{e.Column} {e.Message}")]);
    }

    /// <summary>Constructs that not every server takes, which the program is to do without.</summary>
    public IReadOnlyList<string> Unwanted()
    {
        var found = new UnwantedVisitor();
        Parsed.Accept(found);
        return found.Names;
    }

    private sealed class UnwantedVisitor : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(MergeStatement node) => Names.Add("MERGE");
        public override void Visit(OpenJsonTableReference node) => Names.Add("OPENJSON");
        public override void Visit(AlterDatabaseStatement node) => Names.Add("ALTER DATABASE");
        public override void Visit(SystemVersioningTableOption node) => Names.Add("temporal table");
        public override void Visit(FullTextTableReference node) => Names.Add("full text");
        public override void Visit(FullTextPredicate node) => Names.Add("full text");
        public override void Visit(UnqualifiedJoin node)
        {
            if (node.UnqualifiedJoinType is UnqualifiedJoinType.CrossApply or UnqualifiedJoinType.OuterApply) Names.Add("APPLY");
        }

        public override void Visit(CreateIndexStatement node)
        {
            if (node.FilterPredicate is not null) Names.Add($"filtered index {node.Name.Value}");
        }
    }
}
