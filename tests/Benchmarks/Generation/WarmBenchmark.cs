using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Generator.Model;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>All pages in a process that has seen them before, phases in turn with Markdig's usual pipeline.</summary>
internal static class WarmBenchmark
{
    private const int WarmUps = 20;
    private const int Rounds = 7;
    private const double Target = 2;

    public static void Run(IReadOnlyList<Page> pages)
    {
        double[] markdig = new double[Rounds], parse = new double[Rounds], link = new double[Rounds], emit = new double[Rounds], ratio = new double[Rounds];
        double[] bytes = new double[4];
        int files = 0;
        for (int i = -WarmUps; i < Rounds; i++)
        {
            EquatableArray<DocPage> contents = [];
            ApiModel? model = null;
            double peer = Time(0, () => MarkdigPeer.Parse(pages));
            double parsing = Time(1, () => contents = Phases.Parse(pages));
            double linking = Time(2, () => model = Phases.Link(contents));
            double emitting = Time(3, () => files = Phases.Emit(model!).Count);
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
        GenerationBenchmark.WriteRow("allocated MB", bytes[0], bytes[1], bytes[2], bytes[3]);
        Console.WriteLine();

        double Time(int column, Action work)
        {
            GC.Collect();
            long before = GC.GetTotalAllocatedBytes();
            Duration duration = Duration.Of(work);
            bytes[column] = (GC.GetTotalAllocatedBytes() - before) / 1e6;
            return duration.Cpu;
        }
    }
}
