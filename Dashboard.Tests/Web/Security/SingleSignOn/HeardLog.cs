using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>Keeps what the program says to whoever runs it.</summary>
internal sealed class HeardLog : ILoggerProvider
{
    public ConcurrentQueue<string> Sentences { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Ear(Sentences);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Ear(ConcurrentQueue<string> sentences) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) sentences.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
