using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Generator.Model;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>All pages in a process that has seen them before, phases in turn with Markdig's usual pipeline.</summary>
internal static class WarmBenchmark
{
    private const int WarmUps = 4;
    private const int Rounds = 7;
    private const double Target = 2;

    public static void Run(IReadOnlyList<Page> pages)
    {
        double[] markdig = new double[Rounds], parse = new double[Rounds], link = new double[Rounds], emit = new double[Rounds], ratio = new double[Rounds];
        int files = 0;
        for (int i = -WarmUps; i < Rounds; i++)
        {
            EquatableArray<DocPage> contents = [];
            ApiModel? model = null;
            double peer = Time(() => MarkdigPeer.Parse(pages));
            double parsing = Time(() => contents = Phases.Parse(pages));
            double linking = Time(() => model = Phases.Link(contents));
            double emitting = Time(() => files = Phases.Emit(model!).Count);
            if (i >= 0)
            {
                (markdig[i], parse[i], link[i], emit[i]) = (peer, parsing, linking, emitting);
                ratio[i] = (parsing + linking + emitting) / peer;
            }
        }

        double median = PairedTimer.Median(ratio);
        Console.WriteLine($"Warm, {pages.Count} pages to {files} files, one core, processor ms:");
        GenerationBenchmark.WriteRow("", "Markdig", "parse", "link", "emit", "ratio", "target");
        GenerationBenchmark.WriteRow(
            "generation",
            PairedTimer.Median(markdig), PairedTimer.Median(parse), PairedTimer.Median(link), PairedTimer.Median(emit),
            median, Target, median <= Target ? "met" : "MISSED");
        Console.WriteLine();

        static double Time(Action work)
        {
            GC.Collect();
            return Duration.Of(work).Cpu;
        }
    }
}
