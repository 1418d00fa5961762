using System;
using System.CommandLine;
using System.IO;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Drift.Comparing;
using DocModelGen.Tool.Drift.Outputs;
using DocModelGen.Tool.Progress;

namespace DocModelGen.Tool.Drift;

/// <summary>The command <c>docmodels drift</c>: two states of the documentation in, what changed between them out.</summary>
internal static class DriftCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new DriftOptionSet();
        var command = new Command("drift", "Says what changed between two states of API-reference pages, and what of it can break callers.");
        options.AddTo(command);
        command.SetAction(parsed => Execute(options.Read(parsed), output, error));
        return command;
    }

    private static int Execute(DriftRequest request, TextWriter output, TextWriter error)
    {
        try
        {
            Comparison comparison = ProgressDisplay.Run(error, progress =>
            {
                Comparison made = Comparer.Compare(request, progress);
                OutputFiles.Write(request, made, output, progress);
                return made;
            });
            TextWriter told = OutputFiles.UsesStandardOutput(request) ? error : output;
            Summary.Write(comparison, told);
            if (request.Selection is not null)
            {
                told.WriteLine($"Compared is what '{request.Selection}' asks for.");
            }

            return Fails(request.FailOn, comparison) ? ExitCode.Drifted : ExitCode.Fine;
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return ExitCode.Misused;
        }
    }

    private static bool Fails(FailOn failOn, Comparison comparison) => failOn switch
    {
        FailOn.Breaking => comparison.Counts.Breaking > 0,
        FailOn.Any => comparison.Counts.Breaking + comparison.Counts.Compatible > 0,
        _ => false,
    };
}
