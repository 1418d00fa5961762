using System;
using System.Collections.Generic;
using System.Linq;
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
        Duration[] markdig = new Duration[Rounds], parse = new Duration[Rounds], parseAll = new Duration[Rounds], link = new Duration[Rounds], emit = new Duration[Rounds];
        double[] bytes = new double[5];
        int files = 0;
        for (int i = -WarmUps; i < Rounds; i++)
        {
            EquatableArray<DocPage> contents = [];
            ApiModel? model = null;
            Duration[] round =
            [
                Time(0, () => MarkdigPeer.Parse(pages)),
                Time(1, () => contents = Phases.Parse(pages)),
                Time(2, () => model = Phases.Link(contents)),
                Time(3, () => files = Phases.Emit(model!).Count),
                Time(4, () => Phases.ParseOnAllCores(pages)),
            ];
            if (i >= 0)
            {
                (markdig[i], parse[i], link[i], emit[i], parseAll[i]) = (round[0], round[1], round[2], round[3], round[4]);
            }
        }

        Console.WriteLine($"Warm, {pages.Count} pages to {files} files, ms of one processor, and on the clock with the {Environment.ProcessorCount} that the driver lets us use:");
        GenerationBenchmark.WriteRow("", "Markdig", "parse", "link", "emit", "ratio", "target");
        Write("generation-processor", parse, static duration => duration.Cpu);
        Write("generation-clock", parseAll, static duration => duration.Wall);
        GenerationBenchmark.WriteRow("allocated MB", bytes[0], bytes[1], bytes[2], bytes[3]);
        Console.WriteLine();

        void Write(string name, Duration[] parsing, Func<Duration, double> part)
        {
            double ratio = Median(i => (part(parsing[i]) + part(link[i]) + part(emit[i])) / part(markdig[i]));
            GenerationBenchmark.WriteRow(
                name,
                Median(i => part(markdig[i])), Median(i => part(parsing[i])), Median(i => part(link[i])), Median(i => part(emit[i])),
                ratio, Target, ratio <= Target ? "met" : "MISSED");
        }

        static double Median(Func<int, double> ofRound) => PairedTimer.Median([.. Enumerable.Range(0, Rounds).Select(ofRound)]);

        Duration Time(int column, Action work)
        {
            GC.Collect();
            long before = GC.GetTotalAllocatedBytes();
            Duration duration = Duration.Of(work);
            bytes[column] = (GC.GetTotalAllocatedBytes() - before) / 1e6;
            return duration;
        }
    }
}
