using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What one part of the program has logged.</summary>
public sealed class LogLines<T> : ConcurrentQueue<(string Text, Exception? Failure)>, ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Enqueue((formatter(state, exception), exception));
}
