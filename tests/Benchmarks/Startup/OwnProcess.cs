using System;
using System.Diagnostics;
using System.IO;

namespace DocModelGen.Benchmarks.Startup;

/// <summary>This program again, in a fresh process.</summary>
internal static class OwnProcess
{
    /// <summary>What it prints.</summary>
    public static string Run(params string[] arguments) => Run(collectsAsServer: false, arguments);

    /// <summary>What it prints where it collects as the compiler does, whose configuration says <c>System.GC.Server</c>; its own children do as well.</summary>
    public static string RunAsCompiler(params string[] arguments) => Run(collectsAsServer: true, arguments);

    private static string Run(bool collectsAsServer, string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Program).Assembly.Location);
        }

        if (collectsAsServer)
        {
            start.Environment["DOTNET_gcServer"] = "1";
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
