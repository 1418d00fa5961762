using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>The same pages with their permission tables in files of their own, as references of today have them, and in place.</summary>
internal static class IncludesBenchmark
{
    private const int WarmUps = 5;
    private const int Rounds = 11;
    private const double Target = 1.05;

    public static void Run(IReadOnlyList<Page> pages)
    {
        List<Page> divided = [.. pages.SelectMany(Divide)];
        double[] ratios = new double[Rounds], with = new double[Rounds], without = new double[Rounds];
        Read(divided);
        Read(pages);
        for (int i = -WarmUps; i < Rounds; i++)
        {
            // In turn, and in the other order each time.
            IReadOnlyList<Page> first = i % 2 == 0 ? divided : pages;
            double one = Time(first), other = Time(ReferenceEquals(first, pages) ? divided : pages);
            if (i >= 0)
            {
                (with[i], without[i]) = ReferenceEquals(first, divided) ? (one, other) : (other, one);
                ratios[i] = with[i] / without[i];
            }
        }

        double ratio = PairedTimer.Median(ratios);
        Console.WriteLine($"{pages.Count} pages, {divided.Count - pages.Count} of them with a table in a file of its own, warm, ms of one processor from text to the model:");
        GenerationBenchmark.WriteRow("", "included", "in place", "ratio", "target");
        GenerationBenchmark.WriteRow("generation-includes", PairedTimer.Median(with), PairedTimer.Median(without), ratio, Target, ratio <= Target ? "met" : "MISSED");
    }

    private static double Time(IReadOnlyList<Page> pages)
    {
        GC.Collect();
        return Duration.Of(() => Read(pages)).Cpu;
    }

    /// <summary>Texts are new each time, so that nothing is found read.</summary>
    private static void Read(IReadOnlyList<Page> pages)
    {
        ImmutableArray<AdditionalText> texts = [.. pages.Select(static page => new PageText(page))];
        Phases.Link(new([.. PageSources.Find(texts, default).Pages.Select(static source => PageCache.GetOrParse(source, default).Page)]));
    }

    /// <summary>The page, its first table under Permissions in a second file.</summary>
    private static IEnumerable<Page> Divide(Page page)
    {
        int heading = page.Text.IndexOf("\n## Permissions", StringComparison.Ordinal);
        int table = heading < 0 ? -1 : page.Text.IndexOf("\n|", heading, StringComparison.Ordinal) + 1;
        int end = table;
        while (end > 0 && end < page.Text.Length && page.Text[end] == '|')
        {
            int line = page.Text.IndexOf('\n', end);
            end = line < 0 ? page.Text.Length : line + 1;
        }

        if (end <= table)
        {
            return [page];
        }

        string name = System.IO.Path.GetFileNameWithoutExtension(page.Path) + "-permissions.md";
        return
        [
            page with { Text = $"{page.Text[..table]}[!INCLUDE [permissions-table](../includes/{name})]\n{page.Text[end..]}" },
            new Page("spec/includes/" + name, "---\nms.topic: include\n---\n\n" + page.Text[table..end]),
        ];
    }
}
