using System;
using System.Collections.Generic;
using DocModelGen.Benchmarks.Generation;

namespace DocModelGen.Benchmarks.Analysis;

/// <summary>The generator's run over texts that nobody has read yet, then the analyzers' over the same.</summary>
internal readonly record struct AnalysisCost(Duration Generate, Duration Analyze, int Reports)
{
    public static AnalysisCost Measure(IReadOnlyList<Page> pages, string? baseline)
    {
        PageDriver driver = new(pages, trackSteps: false);
        GC.Collect();
        Duration generate = Duration.Of(driver.Run);
        GC.Collect();
        int reports = 0;
        Duration analyze = Duration.Of(() => reports = PageAnalysis.Run(driver, baseline));
        return new AnalysisCost(generate, analyze, reports);
    }
}
