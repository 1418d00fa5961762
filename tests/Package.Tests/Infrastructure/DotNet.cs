using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>Runs <c>dotnet</c> as a user would from a shell, with a package cache of its own and leaving no process behind.</summary>
internal sealed class DotNet(string packageCache)
{
    // Set by the test host for itself, and misleading for another.
    private static readonly string[] s_ofTestHost = ["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath"];

    /// <summary>One compiler server for all builds, which halves what they take, and for nobody else's.</summary>
    private static readonly string s_compilerServer = "DocModelGen.Package.Tests." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    public Task<CommandResult> RunAsync(string workingDirectory, params string[] arguments) =>
        CommandResult.OfAsync(CreateStart("dotnet", workingDirectory, packageCache, arguments));

    /// <summary>How to start a program that is <c>dotnet</c>, or calls it.</summary>
    public static ProcessStartInfo CreateStart(string program, string workingDirectory, string packageCache, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = workingDirectory };
        foreach (string name in start.Environment.Keys.Where(IsOfTestHost).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = s_compilerServer;
        return start;
    }

    /// <summary>Ends the compiler server, which would wait ten minutes for another build.</summary>
    public async Task StopCompilerAsync()
    {
        CommandResult version = await RunAsync(Repository.Root, "--version");
        CommandResult sdks = await RunAsync(Repository.Root, "--list-sdks");
        string line = sdks.Output.Split('\n').Last(line => line.StartsWith(version.Output.Trim() + " [", StringComparison.Ordinal));
        string sdk = Path.Combine(line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..line.IndexOf(']', StringComparison.Ordinal)], version.Output.Trim());
        await RunAsync(Repository.Root, Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), "-shutdown", "-pipename:" + s_compilerServer);
    }

    private static bool IsOfTestHost(string name) =>
        s_ofTestHost.Contains(name) || name.StartsWith("VSTEST", StringComparison.Ordinal);
}
