using System;
using System.IO;
using Spectre.Console;

namespace DocModelGen.Tool.Progress;

/// <summary>Bars where somebody watches a terminal; else a line now and then.</summary>
internal static class ProgressDisplay
{
    public static bool IsWatched(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    public static T Run<T>(TextWriter error, Func<IProgress, T> work)
    {
        if (!IsWatched(error))
        {
            return work(new ProgressLines(error));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new ProgressBars(context)));
    }
}
