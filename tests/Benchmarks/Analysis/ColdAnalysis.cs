using System;
using System.Globalization;
using System.IO;
using System.Linq;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Benchmarks.Startup;

namespace DocModelGen.Benchmarks.Analysis;

/// <summary>The same in a process that does it for the first time, JIT included.</summary>
internal static class ColdAnalysis
{
    /// <param name="baselineFile">Empty where nothing is accepted.</param>
    public static AnalysisCost RunOnce(string baselineFile)
    {
        double[] numbers = [.. OwnProcess.Run("--analysis-once", baselineFile).Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new AnalysisCost(new Duration(numbers[0], numbers[1]), new Duration(numbers[2], numbers[3]), (int)numbers[4]);
    }

    /// <summary>What the child process does, for <c>--analysis-once</c>.</summary>
    public static int RunHere(string baselineFile)
    {
        if (CorpusPages.TryLoad() is not { } pages)
        {
            return 1;
        }

        string baseline = File.ReadAllText(baselineFile);
        AnalysisCost cost = AnalysisCost.Measure(pages, baseline.Length == 0 ? null : baseline);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{cost.Generate.Cpu} {cost.Generate.Wall} {cost.Analyze.Cpu} {cost.Analyze.Wall} {cost.Reports}"));
        return 0;
    }
}
