using System;
using Microsoft.Extensions.Logging;

namespace DocModelGen.DependencyInjection;

/// <summary>Tells of each new fact once. Names are encoded for a line; values are none among them.</summary>
internal sealed partial class DriftLogger(ILogger<DriftObserver> logger)
{
    private readonly ILogger _logger = logger;

    public void LogFact(DriftFact fact)
    {
        // What only adds harms nobody; the rest may be read otherwise than it is meant.
        LogLevel level = fact.Kind == DriftFactKind.ContradictedProperty ? LogLevel.Warning : LogLevel.Information;
        if (_logger.IsEnabled(level))
        {
            string message = fact.ToString();
            LogFact(level, message);
        }
    }

    public void LogWriteFailed(Exception exception)
    {
        if (_logger.IsEnabled(LogLevel.Warning))
        {
            LogNotWritten(exception.Message);
        }
    }

    [LoggerMessage(EventId = 20, Message = "The service is not as documented: {Fact}", EventName = "Drifted", SkipEnabledCheck = true)]
    private partial void LogFact(LogLevel level, string fact);

    [LoggerMessage(21, LogLevel.Warning, "The witness is not written: {Reason}", EventName = "WitnessNotWritten", SkipEnabledCheck = true)]
    private partial void LogNotWritten(string reason);
}
