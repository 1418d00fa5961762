using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Generator.Model;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary><c>--compile</c>: what the user's compiler pays for the v1.0 reference, against the same types in other forms.</summary>
internal static class CompileBenchmark
{
    /// <summary>Rounds until the server's own code has come through the runtime's tiers.</summary>
    private const int WarmUp = 8;
    private const long GraphBytes = 47_834_936;

    /// <param name="rounds">How often each variant is compiled; the medians are told.</param>
    public static int Run(int rounds)
    {
        if (CorpusPages.TryLoad() is not { } pages)
        {
            Console.WriteLine("Skipped: the reference's pages are not there (../shared/corpus beside the repository).");
            return 0;
        }

        ApiModel model = Phases.Link(Phases.Parse(pages));
        List<GeneratedSource> all = Phases.Emit(model);
        List<GeneratedSource> types = Phases.Emit(model with { Operations = [] });
        List<GeneratedSource> bareTypes = BareSources.Of(types);
        (string Name, Compilation Compilation)[] variants =
        [
            ("nothing", new([])),
            ("bare", new(bareTypes)),
            ("System.Text.Json generator", new([.. bareTypes, JsonContextSource.For(model)], $"-analyzer:\"{Toolset.JsonGenerator}\"", "-nowarn:SYSLIB1037,SYSLIB1031,SYSLIB1038")),
            ("ours, types", new(types)),
            ("ours, all", new(all)),
        ];
        Console.WriteLine($"The v1.0 reference ({model.Types.Count} types, {model.Enums.Count} enums, {model.Operations.Count} operations), cold csc, and by a compiler server that is warm:");
        GenerationBenchmark.WriteRow("", "cpu s", "peak MB", "DLL kB", "to bare", "warm s", "to bare");
        CompilationCost[] costs = Measure([.. variants.Select(static variant => variant.Compilation)], rounds);
        double[] warm = MeasureWarm([.. variants.Select(static variant => variant.Compilation)], rounds);
        double nothing = costs[0].Seconds;
        for (int i = 0; i < variants.Length; i++)
        {
            double ratio = (costs[i].Seconds - nothing) / (costs[1].Seconds - nothing);
            GenerationBenchmark.WriteRow(variants[i].Name, costs[i].Seconds, costs[i].Megabytes, costs[i].Bytes / 1000.0, ratio, warm[i], (warm[i] - warm[0]) / (warm[1] - warm[0]));
            variants[i].Compilation.Dispose();
        }

        Report("compile-bare", (costs[3].Seconds - nothing) / (costs[1].Seconds - nothing), 2);
        Report("compile-bare-warm", (warm[3] - warm[0]) / (warm[1] - warm[0]), 2);
        Report("compile-stj-warm", (warm[3] - warm[0]) / (warm[2] - warm[0]), 1);
        Report("compile-stj", (costs[3].Seconds - nothing) / (costs[2].Seconds - nothing), 1);
        Report("dll-graph", costs[4].Bytes / (double)GraphBytes, 1.0 / 6);
        return 0;
    }

    private static void Report(string name, double ratio, double target) =>
        GenerationBenchmark.WriteRow(name, ratio, target, ratio <= target ? "met" : "MISSED");

    /// <summary>The same, by compilers that stay; the least of each.</summary>
    private static double[] MeasureWarm(IReadOnlyList<Compilation> compilations, int count)
    {
        CompilerServer[] servers = [.. compilations.Select(static compilation => new CompilerServer(compilation))];
        try
        {
            double[][] rounds = [.. Enumerable.Range(0, WarmUp + count).Select(_ => servers.Select(static server => server.Run()).ToArray())];
            return [.. Enumerable.Range(0, servers.Length).Select(i => rounds.Skip(WarmUp).Min(round => round[i]))];
        }
        finally
        {
            Array.ForEach(servers, static server => server.Dispose());
        }
    }

    /// <summary>All in turn, so that what slows the machine slows all.</summary>
    private static CompilationCost[] Measure(IReadOnlyList<Compilation> compilations, int count)
    {
        CompilationCost[][] rounds = [.. Enumerable.Range(0, count).Select(_ => compilations.Select(static compilation => compilation.Run()).ToArray())];
        return
        [
            .. Enumerable.Range(0, compilations.Count).Select(i => new CompilationCost(
                PairedTimer.Median([.. rounds.Select(round => round[i].Seconds)]),
                PairedTimer.Median([.. rounds.Select(round => round[i].Megabytes)]),
                rounds[0][i].Bytes)),
        ];
    }
}
