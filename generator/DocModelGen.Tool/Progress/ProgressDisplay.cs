using System;
using System.IO;
using Spectre.Console;

namespace DocModelGen.Tool.Progress;

/// <summary>Bars where somebody watches a terminal; else a line now and then.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(TextWriter error, Func<IProgress, T> work)
    {
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected)
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
