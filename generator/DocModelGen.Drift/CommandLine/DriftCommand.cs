using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using DocModelGen.Drift.Comparing;
using DocModelGen.Drift.Outputs;
using DocModelGen.Drift.Progress;

namespace DocModelGen.Drift.CommandLine;

/// <summary>The command <c>docmodel-drift</c>.</summary>
internal static class DriftCommand
{
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var options = new DriftOptionSet();
        var command = new RootCommand("Says what changed between two states of API-reference pages, and what of it can break callers.");
        options.AddTo(command);
        command.SetAction(parsed => Execute(options.Read(parsed), output, error));

        // A folder may be called @something; nothing is read because of that.
        ParseResult result = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return result.Action is ParseErrorAction ? ExitCode.Misused : code;
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
            Summary.Write(comparison, OutputFiles.UsesStandardOutput(request) ? error : output);
            return Fails(request.FailOn, comparison) ? ExitCode.Drifted : ExitCode.Fine;
        }
        catch (Exception exception) when (exception is DriftException or IOException or UnauthorizedAccessException)
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
