using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace DocModelGen.Tool.Projects;

/// <summary>The SDK's command.</summary>
internal static class DotNet
{
    public static (int Code, string Output, string Error) Run(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
