using System;
using System.IO;
using System.Linq;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Quick;

namespace DocModelGen.Benchmarks.ColdBuild;

/// <summary><c>--cold-build</c>: what the package and one page add to a cold <c>dotnet build</c> of an empty console program.</summary>
internal static class ColdBuildBenchmark
{
    private const string Version = "0.0.1-coldbuild";
    private const string Package = $"""<PackageReference Include="DocModelGen" Version="{Version}" />""";
    private const double Target = 150;

    /// <summary>For a system that the package has no machine code for, so that the compiler takes the IL.</summary>
    private const string OtherSystem = "-p:NETCoreSdkPortableRuntimeIdentifier=other";

    /// <param name="rounds">How often each project is built, in turn.</param>
    public static int Run(int rounds)
    {
        string repository = RepositoryFolder.Find();
        DirectoryInfo root = Directory.CreateTempSubdirectory("docmodelgen-cold-");
        try
        {
            ConsoleProject.Run(
                repository, packages: null,
                "pack", "runtime/DocModelGen", "-c", "Release", "-v:q", "-o", Path.Combine(root.FullName, "feed"), "-p:PackageVersion=" + Version);
            string text = File.ReadAllText(Path.Combine(repository, "spec", "add-devicestatuses.md"));
            ConsoleProject portable = new(root.FullName, "portable", Package, OtherSystem), page = new(root.FullName, "page", Package);
            portable.Write("spec/add-devicestatuses.md", text);
            page.Write("spec/add-devicestatuses.md", text);
            (string Name, ConsoleProject Project)[] projects =
            [
                ("without", new(root.FullName, "without", "")),
                ("package, no page", new(root.FullName, "package", Package)),
                ("package, one page, IL alone", portable),
                ("package, one page", page),
            ];
            foreach ((_, ConsoleProject project) in projects)
            {
                project.Restore();
                project.Build();
            }

            Duration[][] times = [.. Enumerable.Range(0, rounds).Select(_ => projects.Select(static pair => pair.Project.Build()).ToArray())];
            Write([.. projects.Select(static pair => pair.Name)], times);
            return 0;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static void Write(string[] names, Duration[][] times)
    {
        Console.WriteLine(
            $"Cold dotnet build (no servers, no restore), {times.Length} rounds in turn, ms; beyond the build without, in pairs: median and its 95 % interval");
        Console.WriteLine();
        Console.WriteLine("| project | clock | user cpu | beyond, clock | beyond, user cpu |");
        Console.WriteLine("|---|---|---|---|---|");
        for (int i = 0; i < names.Length; i++)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {names[i]} | {Median(static duration => duration.Wall):0} | {Median(static duration => duration.Cpu):0} | {Beyond(static duration => duration.Wall)} | {Beyond(static duration => duration.Cpu)} |"));

            double Median(Func<Duration, double> part) => PairedTimer.Median([.. times.Select(round => part(round[i]))]);

            string Beyond(Func<Duration, double> part) => WithInterval([.. times.Select(round => part(round[i]) - part(round[0])).Order()]);
        }

        Console.WriteLine();
        double added = PairedTimer.Median([.. times.Select(static round => round[^1].Wall - round[0].Wall)]);
        GenerationBenchmark.WriteRow("cold-build", added, Target, added <= Target ? "met" : "MISSED");
    }

    /// <summary>The values between which the median of many more rounds lies, as an order of them tells it (the normal form of the sign test).</summary>
    private static string WithInterval(double[] sorted)
    {
        int aside = (int)Math.Ceiling(0.98 * Math.Sqrt(sorted.Length)), middle = sorted.Length / 2;
        double low = sorted[Math.Max(0, middle - aside)], high = sorted[Math.Min(sorted.Length - 1, middle + aside)];
        return FormattableString.Invariant($"{sorted[middle]:0} ({low:0} to {high:0})");
    }
}
