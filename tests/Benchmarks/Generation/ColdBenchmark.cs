using System;
using System.Diagnostics;
using System.Globalization;
using DocModelGen.Benchmarks.Quick;
using DocModelGen.Benchmarks.Startup;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>The same in processes that do it once, and what memory they come to.</summary>
internal static class ColdBenchmark
{
    private const int Rounds = 5;
    private const double Target = 2;

    public static void Run()
    {
        double[] markdig = new double[Rounds], ours = new double[Rounds], ratio = new double[Rounds];
        double peerMemory = 0, memory = 0;
        for (int i = 0; i < Rounds; i++)
        {
            (markdig[i], peerMemory) = RunOnce("markdig");
            (ours[i], memory) = RunOnce("ours");
            ratio[i] = ours[i] / markdig[i];
        }

        double median = PairedTimer.Median(ratio);
        Console.WriteLine("Fresh process, processor ms (JIT included, reading of files not) and peak working set in MB:");
        GenerationBenchmark.WriteRow("", "Markdig", "ours", "ratio", "target", "", "Markdig MB", "ours MB");
        GenerationBenchmark.WriteRow(
            "generation-cold", PairedTimer.Median(markdig), PairedTimer.Median(ours), median, Target, median <= Target ? "met" : "MISSED", peerMemory, memory);
        Console.WriteLine();
    }

    /// <summary>What the child process does, for <c>--generation-once</c>.</summary>
    public static int RunHere(string what)
    {
        if (CorpusPages.TryLoad() is not { } pages)
        {
            return 1;
        }

        Duration duration = what == "markdig"
            ? Duration.Of(() => MarkdigPeer.Parse(pages))
            : Duration.Of(() => Phases.Emit(Phases.Link(Phases.Parse(pages))));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{duration.Cpu} {process.PeakWorkingSet64 / 1e6}"));
        return 0;
    }

    private static (double Milliseconds, double Megabytes) RunOnce(string what)
    {
        string[] numbers = OwnProcess.Run("--generation-once", what).Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
