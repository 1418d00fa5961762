using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Generator.Model;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>What a page costs, from few pages to many: a flat curve has no step that is worse than linear.</summary>
internal static class SizeBenchmark
{
    private const int WarmUps = 4;
    private const int Rounds = 5;

    public static void Run(IReadOnlyList<Page> pages)
    {
        Console.WriteLine("By number of pages, warm, one core, processor microseconds a page:");
        for (int i = 0; i < WarmUps; i++)
        {
            Phases.Emit(Phases.Link(Phases.Parse(pages)));
        }

        GenerationBenchmark.WriteRow("pages", "KB a page", "parse", "link", "emit", "all", "files");
        foreach (int count in (int[])[10, 100, 1000, pages.Count, 8000])
        {
            Measure(CorpusPages.Take(pages, count));
        }

        Console.WriteLine();
    }

    private static void Measure(IReadOnlyList<Page> pages)
    {
        int repeat = Math.Max(1, 1000 / pages.Count);
        double[] parse = new double[Rounds], link = new double[Rounds], emit = new double[Rounds];
        int files = 0;
        long characters = 0;
        foreach (Page page in pages)
        {
            characters += page.Text.Length;
        }

        for (int i = 0; i < Rounds; i++)
        {
            GC.Collect();
            for (int pass = 0; pass < repeat; pass++)
            {
                EquatableArray<DocPage> contents = [];
                ApiModel? model = null;
                parse[i] += Time(() => contents = Phases.Parse(pages));
                link[i] += Time(() => model = Phases.Link(contents));
                emit[i] += Time(() => files = Phases.Emit(model!).Count);
            }
        }

        (double parsing, double linking, double emitting) = (PairedTimer.Median(parse), PairedTimer.Median(link), PairedTimer.Median(emit));
        GenerationBenchmark.WriteRow(
            pages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            characters / 1000.0 / pages.Count, parsing, linking, emitting, parsing + linking + emitting, files);

        double Time(Action work) => Duration.Of(work).Cpu * 1000 / repeat / pages.Count;
    }
}
