using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>How a command ended, and all it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public static async Task<CommandResult> OfAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output + await errors);
    }

    /// <summary>Whether a restore failed for a package that the registry in reach does not have.</summary>
    public bool IsNotServed =>
        Output.Contains("error NU1101", StringComparison.Ordinal) || Output.Contains("error NU1102", StringComparison.Ordinal);

    public CommandResult MustSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult MustFail()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}
