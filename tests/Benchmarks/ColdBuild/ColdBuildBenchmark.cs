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
    private const double Target = 250;

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
            ConsoleProject page = new(root.FullName, "page", Package);
            page.Write("spec/add-devicestatuses.md", File.ReadAllText(Path.Combine(repository, "spec", "add-devicestatuses.md")));
            (string Name, ConsoleProject Project)[] projects =
            [
                ("without", new(root.FullName, "without", "")),
                ("package, no page", new(root.FullName, "package", Package)),
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
        Console.WriteLine($"Cold dotnet build (no servers, no restore), {times.Length} rounds in turn, medians in ms; beyond the build without, in pairs:");
        Console.WriteLine();
        Console.WriteLine("| project | clock | user cpu | beyond, clock | least | beyond, user cpu | least |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        for (int i = 0; i < names.Length; i++)
        {
            double[] wall = Beyond(static duration => duration.Wall), cpu = Beyond(static duration => duration.Cpu);
            Console.WriteLine(FormattableString.Invariant(
                $"| {names[i]} | {Median(static duration => duration.Wall):0} | {Median(static duration => duration.Cpu):0} | {PairedTimer.Median(wall):0} | {wall.Min():0} | {PairedTimer.Median(cpu):0} | {cpu.Min():0} |"));

            double Median(Func<Duration, double> part) => PairedTimer.Median([.. times.Select(round => part(round[i]))]);

            double[] Beyond(Func<Duration, double> part) => [.. times.Select(round => part(round[i]) - part(round[0]))];
        }

        Console.WriteLine();
        double added = PairedTimer.Median([.. times.Select(static round => round[^1].Wall - round[0].Wall)]);
        GenerationBenchmark.WriteRow("cold-build", added, Target, added <= Target ? "met" : "MISSED");
    }
}
