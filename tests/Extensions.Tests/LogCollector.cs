using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace DocModelGen.Extensions.Tests;

/// <summary>Writes down message, values and exceptions of everything that is logged, at any level.</summary>
internal sealed class LogCollector : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Lines)
        {
            Lines.Add($"{logLevel} {eventId.Name}: {formatter(state, exception)}{exception}");
        }
    }

    public void Dispose()
    {
    }
}
