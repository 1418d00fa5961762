using System;
using System.Collections.Generic;
using System.IO;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Benchmarks.Analysis;

/// <summary><c>--analysis</c>: what the analyzers cost over the v1.0 reference, beside the generator that runs before them over the same texts.</summary>
internal static class AnalysisBenchmark
{
    /// <summary>Analysing must cost less than generating.</summary>
    private const double Target = 1;

    private const int WarmUps = 3;
    private const int Rounds = 7;

    /// <returns>How many targets were missed.</returns>
    public static int Run()
    {
        if (CorpusPages.TryLoad() is not { } pages)
        {
            Console.WriteLine("Skipped: the reference's pages are not there (../shared/corpus beside the repository).");
            return 0;
        }

        string baseline = FactsWriter.WriteBaseline(Phases.Link(Phases.Parse(pages)));
        Console.WriteLine($"{pages.Count} pages, analyzers after the generator, medians of {Rounds}; milliseconds of processor (all threads) and of the clock:");
        GenerationBenchmark.WriteRow("", "generate", "analyze", "ratio", "", "clock", "analyze", "ratio", "", "reports");
        return Warm("analysis-warm", pages, baseline: null)
            + Warm("analysis-warm, baseline", pages, baseline)
            + Cold("analysis-cold", baseline: null)
            + Cold("analysis-cold, baseline", baseline)
            + AfterEdit(pages, baseline);
    }

    private static int Warm(string name, IReadOnlyList<Page> pages, string? baseline)
    {
        List<AnalysisCost> costs = [];
        for (int i = -WarmUps; i < Rounds; i++)
        {
            AnalysisCost cost = AnalysisCost.Measure(pages, baseline);
            if (i >= 0)
            {
                costs.Add(cost);
            }
        }

        return Write(name, costs);
    }

    private static int Cold(string name, string? baseline)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, baseline);
            List<AnalysisCost> costs = [];
            for (int i = 0; i < Rounds; i++)
            {
                costs.Add(ColdAnalysis.RunOnce(file));
            }

            return Write(name, costs);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The pages are as they were: what is left is the compiler's host, and asking for what was found before.</summary>
    private static int AfterEdit(IReadOnlyList<Page> pages, string baseline)
    {
        List<AnalysisCost> costs = [];
        PageDriver driver = new(pages, trackSteps: false);
        Duration generate = Duration.Of(driver.Run);
        PageAnalysis.Run(driver, baseline);
        for (int i = 0; i < Rounds; i++)
        {
            driver.EditCSharp($"class C{i};");
            int reports = 0;
            Duration analyze = Duration.Of(() => reports = PageAnalysis.Run(driver, baseline));
            costs.Add(new AnalysisCost(generate, analyze, reports));
        }

        return Write("after an edit of C#", costs);
    }

    private static int Write(string name, List<AnalysisCost> costs)
    {
        double cpu = Median(static cost => cost.Analyze.Cpu / cost.Generate.Cpu), wall = Median(static cost => cost.Analyze.Wall / cost.Generate.Wall);
        GenerationBenchmark.WriteRow(
            name,
            Median(static cost => cost.Generate.Cpu), Median(static cost => cost.Analyze.Cpu), cpu, Verdict(cpu),
            Median(static cost => cost.Generate.Wall), Median(static cost => cost.Analyze.Wall), wall, Verdict(wall),
            costs[0].Reports);
        return (cpu < Target ? 0 : 1) + (wall < Target ? 0 : 1);

        double Median(Func<AnalysisCost, double> figure) => PairedTimer.Median([.. costs.ConvertAll(cost => figure(cost))]);

        static string Verdict(double ratio) => ratio < Target ? "met" : "MISSED";
    }
}
