using System.Collections;
using System.Data.Common;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NewsPortal.WebTests.Questions;

/// <summary>
/// The answer of a server that is not there: one row in which every number is 1, every text "a", every hour the test's. Constants and
/// parameters that a query selects come back as they are. Enough for a page to go on to its next question.
/// </summary>
internal sealed class OneRow(DbCommand command, TSqlFragment sql, DateTime hour, bool nothing) : DbDataReader
{
    // A top-level section has no parent, a story that is public was not taken down.
    private static readonly string[] Empty = ["ParentId", "WithdrawnAt"];
    private readonly List<SelectScalarExpression> _columns = ColumnsOf(sql);
    private bool _read;

    public override bool Read() => !nothing && !_read && (_read = true);
    public override bool IsDBNull(int ordinal) =>
        Empty.Contains(GetName(ordinal)) || (ordinal < _columns.Count && _columns[ordinal].Expression is NullLiteral);

    public override int GetInt32(int ordinal) => ordinal >= _columns.Count ? 1 : _columns[ordinal].Expression switch
    {
        IntegerLiteral number => int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture),
        VariableReference variable when command.Parameters[variable.Name].Value is int number => number,
        _ => 1,
    };

    public override string GetName(int ordinal) => ordinal >= _columns.Count ? "" : _columns[ordinal].ColumnName?.Value
        ?? (_columns[ordinal].Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "";

    public override bool GetBoolean(int ordinal) => true;
    public override byte GetByte(int ordinal) => 1;
    public override short GetInt16(int ordinal) => 1;
    public override long GetInt64(int ordinal) => 1;
    public override double GetDouble(int ordinal) => 1;
    public override float GetFloat(int ordinal) => 1;
    public override decimal GetDecimal(int ordinal) => 1;
    public override char GetChar(int ordinal) => 'a';
    public override string GetString(int ordinal) => "a";
    public override Guid GetGuid(int ordinal) => new("11111111-1111-1111-1111-111111111111");
    public override DateTime GetDateTime(int ordinal) => hour;
    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(byte[]) ? (T)(object)Array.Empty<byte>()
        : typeof(T) == typeof(DateOnly) ? (T)(object)DateOnly.FromDateTime(hour) : base.GetFieldValue<T>(ordinal);
    public override object GetValue(int ordinal) => GetInt32(ordinal);
    public override int GetOrdinal(string name) => Enumerable.Range(0, FieldCount).First(i => GetName(i) == name);
    public override Type GetFieldType(int ordinal) => typeof(object);
    public override string GetDataTypeName(int ordinal) => "sql_variant";
    public override int GetValues(object[] values) => 0;
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
    public override bool NextResult() => false;
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);
    public override int FieldCount => Math.Max(_columns.Count, 1);
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(GetOrdinal(name));
    public override int Depth => 0;
    public override bool HasRows => !nothing;
    public override bool IsClosed => false;
    public override int RecordsAffected => 1;

    private static List<SelectScalarExpression> ColumnsOf(TSqlFragment sql)
    {
        var selects = new Selects();
        sql.Accept(selects);
        return [.. selects.First.Select(column => selects.All.Find(deeper => IsNamed(column, deeper)) ?? column)];
    }

    // "SELECT [b].[Box] FROM (SELECT 4 AS [Box] …": what the outer one takes over is told by the inner one.
    private static bool IsNamed(SelectScalarExpression column, SelectScalarExpression deeper) =>
        column.Expression is ColumnReferenceExpression outer && deeper.Expression is not ColumnReferenceExpression
        && deeper.ColumnName?.Value == outer.MultiPartIdentifier.Identifiers[^1].Value;

    private sealed class Selects : TSqlFragmentVisitor
    {
        public List<SelectScalarExpression> First { get; } = [];
        public List<SelectScalarExpression> All { get; } = [];

        public override void Visit(QuerySpecification node)
        {
            var columns = node.SelectElements.OfType<SelectScalarExpression>().ToList();
            if (All.Count == 0) First.AddRange(columns);
            All.AddRange(columns);
        }
    }
}
