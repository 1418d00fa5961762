using System;
using System.Collections.Generic;
using System.IO;
using DocModelGen.Tool.Progress;

namespace DocModelGen.Tool.CommandLine;

/// <summary>What a command writes to, and how it ends.</summary>
internal sealed class CommandRun(TextWriter output, TextWriter error)
{
    public TextWriter Output { get; } = output;

    /// <summary>What the user should know besides the answer.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Whoever watches a terminal sees how far it is; a pipe gets the answer alone.</summary>
    public T Watch<T>(Func<IProgress, T> work) => ProgressDisplay.IsWatched(error) ? ProgressDisplay.Run(error, work) : work(Quiet.Instance);

    public int End(Func<int> command)
    {
        try
        {
            int code = command();
            Notes.ForEach(error.WriteLine);
            return code;
        }
        catch (Exception exception) when (Told(exception) is { } message)
        {
            Notes.ForEach(error.WriteLine);
            error.WriteLine(message);
            return ExitCode.Misused;
        }
    }

    private static string? Told(Exception exception) => exception switch
    {
        ToolException or IOException or UnauthorizedAccessException => exception.Message,
        AggregateException { InnerExceptions: [var inner] } => Told(inner),
        _ => null,
    };
}
