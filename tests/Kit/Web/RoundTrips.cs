using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsPortal.Kit;

/// <summary>The commands that requests send to the database. What the program asks on its own account (the epoch, the rounds) is not among them.</summary>
public class RoundTrips : DbCommandInterceptor, IStartupFilter
{
    private readonly AsyncLocal<bool> inRequest = new();
    private readonly ConcurrentQueue<string> commands = new();

    public IReadOnlyCollection<string> Commands => commands;

    /// <summary>Runs with a request's command when the database has answered it and before the page hears of it.</summary>
    public Func<string, Task>? After { get; set; }

    /// <returns>How many commands the work sent.</returns>
    public async Task<int> CountAsync(Func<Task> work)
    {
        commands.Clear();
        await work();
        return commands.Count;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (_, answer) =>
        {
            inRequest.Value = true;
            await answer();
        });
        next(app);
    };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (inRequest.Value && After is { } after) await after(command.CommandText);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    private void Note(DbCommand command)
    {
        if (inRequest.Value) commands.Enqueue(command.CommandText);
    }
}
