using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Benchmarks.Quick;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>What an edit costs while many pages stand beside it.</summary>
internal static class EditBenchmark
{
    private const string Path = "spec/resources/intune-apps-mobileapp.md";
    private const double RowTarget = 30;
    private const int Rounds = 9;

    public static void Run(IReadOnlyList<Page> pages)
    {
        PageDriver driver = new(pages, trackSteps: false);
        Duration first = Duration.Of(driver.Run);
        Console.WriteLine($"Edits among {pages.Count} pages, {driver.CountFiles()} files, clock and processor ms (first run {first.Wall:0}, {first.Cpu:0}):");
        GenerationBenchmark.WriteRow("", "clock", "cpu", "target", "", "   results made anew");
        PageDriver tracked = new(pages, trackSteps: true);
        tracked.Run();
        Measure("no edit", null, static (_, _) => { });
        Measure("edit of C#", null, static (driver, i) => driver.EditCSharp($"class C{i};"));
        Measure("edit of prose", null, static (driver, i) => driver.EditPage(Path, text => text + $"\nA remark, the {i}th.\n"));
        Measure("edit of a row", RowTarget, static (driver, i) => driver.EditPage(Path, text => WithRow(text, i)));

        void Measure(string name, double? target, Action<PageDriver, int> edit)
        {
            double[] wall = new double[Rounds], cpu = new double[Rounds];
            for (int i = -2; i < Rounds; i++)
            {
                edit(driver, i);
                Duration duration = Duration.Of(driver.Run);
                if (i >= 0)
                {
                    (wall[i], cpu[i]) = (duration.Wall, duration.Cpu);
                }
            }

            edit(tracked, Rounds);
            tracked.Run();
            double median = PairedTimer.Median(cpu);
            string steps = string.Join(", ", tracked.CountNewResults().Select(static pair => $"{pair.Key} {pair.Value}"));
            GenerationBenchmark.WriteRow(
                name,
                PairedTimer.Median(wall), median, target?.ToString(CultureInfo.InvariantCulture) ?? "",
                target is null ? "" : median <= target ? "met" : "MISSED", "   " + (steps.Length == 0 ? "none" : steps));
        }
    }

    /// <summary>Renames the first property of the table, to a name of its own each time.</summary>
    private static string WithRow(string text, int number)
    {
        int header = text.IndexOf("|Property|Type|", StringComparison.Ordinal);
        int row = text.IndexOf("\n|displayName", Math.Max(header, 0), StringComparison.Ordinal);
        int end = row < 0 ? -1 : text.IndexOf('|', row + 2);
        return header < 0 || end < 0 ? text : $"{text[..row]}\n|displayName{number + 10}{text[end..]}";
    }
}
