using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace NewsPortal.Data;

/// <summary>
/// A question that EF Core translates once, instead of looking through its expression each time to see that it knows it. It is written with the scopes that
/// all questions are written with, which EF Core's own compiled queries cannot look into: the scopes are gone through with made-up arguments, and where these
/// are found in what comes of it, the real ones go.
/// </summary>
/// <typeparam name="TArgs">A tuple of one to seven arguments.</typeparam>
/// <typeparam name="TResult">A line of the answer.</typeparam>
/// <param name="question">May decide nothing by its arguments and reckon nothing from them outside the query; that is found out when it is first asked, and thrown.</param>
public sealed class CompiledQuestion<TArgs, TResult>(Func<NewsDb, TArgs, IQueryable<TResult>> question) where TArgs : struct, ITuple
{
    // Both databases have a model of their own.
    private readonly ConcurrentDictionary<IModel, Func<NewsDb, TArgs, IAsyncEnumerable<TResult>>> _compiled = new();

    public IAsyncEnumerable<TResult> Ask(NewsDb db, TArgs args) => (_compiled.TryGetValue(db.Model, out var compiled) ? compiled : _compiled.GetOrAdd(db.Model, Compile(db)))(db, args);

    public ValueTask<List<TResult>> ListAsync(NewsDb db, TArgs args, CancellationToken ct) => Ask(db, args).ToListAsync(ct);

    private Func<NewsDb, TArgs, IAsyncEnumerable<TResult>> Compile(NewsDb db)
    {
        var fields = Enumerable.Range(1, typeof(TArgs).GetGenericArguments().Length).Select(i => typeof(TArgs).GetField($"Item{i}")!).ToArray();
        var parameters = fields.Select(f => Expression.Parameter(f.FieldType, f.Name)).ToArray();
        var body = With(MadeUp.Rising, db, parameters);
        // What depends on how the arguments stand to each other, or on what they are, comes out otherwise with others.
        if (!ExpressionEqualityComparer.Instance.Equals(body, With(MadeUp.Falling, db, parameters)))
            throw new InvalidOperationException($"A compiled question decides by its arguments: {body}");

        var context = Expression.Parameter(typeof(NewsDb), "db");
        var compile = typeof(EF).GetMethods().Single(m => m.Name == nameof(EF.CompileAsyncQuery) && m.GetGenericArguments().Length == parameters.Length + 2
            && m.ReturnType.GetGenericArguments()[^1] is { IsGenericType: true } returned && returned.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            && m.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1] is { IsGenericType: true } asked && asked.GetGenericTypeDefinition() == typeof(IQueryable<>));
        var compiled = compile.MakeGenericMethod([typeof(NewsDb), .. parameters.Select(p => p.Type), typeof(TResult)]).Invoke(null, [Expression.Lambda(body, [context, .. parameters])])!;

        var args = Expression.Parameter(typeof(TArgs), "args");
        return Expression.Lambda<Func<NewsDb, TArgs, IAsyncEnumerable<TResult>>>(
            Expression.Invoke(Expression.Constant(compiled), [context, .. fields.Select(f => Expression.Field(args, f))]), context, args).Compile();
    }

    private Expression With(MadeUp values, NewsDb db, ParameterExpression[] parameters)
    {
        var made = parameters.Select((p, i) => values.Of(p.Type, i)).ToArray();
        var args = (TArgs)Activator.CreateInstance(typeof(TArgs), made)!;
        return new Putting(parameters, made).Visit(question(db, args).Expression);
    }

    // The values are nowhere else in any question, and each is another.
    private sealed record MadeUp(int Step)
    {
        public static readonly MadeUp Rising = new(1);
        public static readonly MadeUp Falling = new(-1);

        public object Of(Type type, int place) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
        {
            TypeCode.Int32 => 1_234_567_890 + Step * (1 + place),
            TypeCode.Int64 => 1_234_567_890_123_456_789 + Step * (1 + place),
            TypeCode.DateTime => new DateTime(1234, 5, 6, 7, 8, 9, DateTimeKind.Utc).AddDays(Step * (1 + place)),
            TypeCode.String => $"\u0001{Step * (1 + place)}",
            _ when type == typeof(List<int>) => new List<int> { Step * (1 + place) },
            _ => throw new ArgumentException($"A compiled question cannot take a {type.Name}."),
        };
    }

    /// <summary>Puts parameters where the made-up arguments stand; whatever else the scopes have caught stays as it is.</summary>
    private sealed class Putting(ParameterExpression[] parameters, object[] made) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => Caught(node) is { } caught ? Put(caught, node.Type) : base.VisitMember(node);

        protected override Expression VisitConstant(ConstantExpression node) =>
            node is { Value: IQueryable asked } && asked.Expression != node ? Visit(asked.Expression) : node.Value is { } value ? Put(value, node.Type) : node;

        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression ? node : base.VisitExtension(node);

        // A scope that is called inside another's lambda.
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType?.Assembly != typeof(NewsDb).Assembly || !node.Type.IsAssignableTo(typeof(IQueryable))) return base.VisitMethodCall(node);
            var asked = (IQueryable)Expression.Lambda(node).Compile(preferInterpretation: true).DynamicInvoke()!;
            return Visit(asked.Expression);
        }

        private Expression Put(object value, Type type)
        {
            var at = Array.FindIndex(made, m => m is List<int> ? ReferenceEquals(m, value) : m.Equals(value));
            if (at < 0) return value is IQueryable asked ? Visit(asked.Expression) : Expression.Constant(value, type);
            return parameters[at].Type == type ? parameters[at] : Expression.Convert(parameters[at], type);
        }

        // The fields of what a lambda has caught, and of a tuple in it.
        private static object? Caught(MemberExpression node)
        {
            var of = node.Expression switch
            {
                ConstantExpression { Value: { } closure } => closure,
                MemberExpression inner => Caught(inner),
                _ => null,
            };
            return of is null ? null : node.Member switch
            {
                FieldInfo field => field.GetValue(of),
                PropertyInfo property => property.GetValue(of),
                _ => null,
            };
        }
    }
}
