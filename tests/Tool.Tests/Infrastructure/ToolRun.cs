using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary>How <c>docmodels</c> ended and what it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>In this process.</summary>
    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = DocModelsCommand.Run(arguments, output, error);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>In a process of its own, which can be killed.</summary>
    public static Process Start(IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "" };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "docmodels.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
