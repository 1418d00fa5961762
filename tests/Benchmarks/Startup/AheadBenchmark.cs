using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using DocModelGen.Benchmarks.ColdBuild;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Quick;

namespace DocModelGen.Benchmarks.Startup;

/// <summary><c>--startup-aot</c>: the same, each peer in a program of its own that is compiled ahead of time (<c>tests/Benchmarks.Startup</c>).</summary>
internal static class AheadBenchmark
{
    private const int Rounds = 25;

    private static readonly string[] s_peers = ["Nothing", "Ours", "SystemTextJson", "Graph"];

    public static int Run()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("docmodelgen-startup-");
        try
        {
            string[] programs = [.. s_peers.Select(peer => Publish(root.FullName, peer))];
            (double Cpu, double Wall)[][] times = [.. Enumerable.Range(0, Rounds).Select(_ => programs.Select(RunOnce).ToArray())];
            Console.WriteLine("First request of a fresh process, NativeAOT, ms from start to exit; medians, and beyond what a program with nothing to do takes:");
            GenerationBenchmark.WriteRow("", "cpu", "beyond", "clock", "kB");
            for (int i = 0; i < s_peers.Length; i++)
            {
                double cpu = Median(i, static time => time.Cpu);
                GenerationBenchmark.WriteRow(
                    s_peers[i], cpu, cpu - Median(0, static time => time.Cpu), Median(i, static time => time.Wall), new FileInfo(programs[i]).Length / 1024.0);
            }

            return 0;

            double Median(int program, Func<(double Cpu, double Wall), double> part) => PairedTimer.Median([.. times.Select(round => part(round[program]))]);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static string Publish(string root, string peer)
    {
        string output = Path.Combine(root, peer);
        ConsoleProject.Run(
            RepositoryFolder.Find(), packages: null,
            "publish", "tests/Benchmarks.Startup", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-v:q", "-nologo", "-o", output,
            "-p:StartupAhead=true", "-p:StartupPeer=" + peer, "--artifacts-path", Path.Combine(root, "artifacts-" + peer));
        return Path.Combine(output, OperatingSystem.IsWindows() ? "Startup.exe" : "Startup");
    }

    private static (double Cpu, double Wall) RunOnce(string program)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (double.Parse(output, CultureInfo.InvariantCulture), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
