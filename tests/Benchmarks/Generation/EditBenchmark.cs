using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>What an edit costs while many pages stand beside it.</summary>
internal static class EditBenchmark
{
    private const string Path = "spec/resources/intune-apps-mobileapp.md";
    private const double RowTarget = 30;
    private const int Rounds = 15;
    private const int WarmUp = 8;
    private const int TrackedPages = 25;

    public static void Run(IReadOnlyList<Page> pages)
    {
        PageDriver driver = new(pages, trackSteps: false);
        Duration first = Duration.Of(driver.Run);

        // The driver parses every generated file again in each run, whoever printed it: what it takes without an edit is not ours.
        Console.WriteLine(
            $"Edits among {pages.Count} pages, {driver.CountNewFiles()} files, least clock and processor ms of {Rounds} (first run {first.Wall:0}, {first.Cpu:0}):");
        GenerationBenchmark.WriteRow("", "clock", "cpu", "ours", "target", "", "files", $"   results made anew, of {TrackedPages} pages");

        // Keeping the steps takes the compiler time in the cube of the pages.
        PageDriver tracked = new([.. pages.Take(TrackedPages), .. pages.Skip(TrackedPages).Where(static page => page.Path == Path)], trackSteps: true);
        tracked.Run();
        double? driversOwn = null;
        Measure("edit-none", null, static (_, _) => { });
        Measure("edit-csharp", null, static (driver, i) => driver.EditCSharp($"class C{i + 10};"));
        Measure("edit-prose", null, static (driver, i) => driver.EditPage(Path, text => text + $"\nA remark, the {i}th.\n"));
        Measure("edit-row", RowTarget, static (driver, i) => driver.EditPage(Path, text => WithRow(text, i)));

        // The first property is lost then, since it was accepted under the name that the page had.
        Page accepted = new("docmodels.baseline.txt", FactsWriter.WriteBaseline(Phases.Link(Phases.Parse(pages))));
        foreach (PageDriver each in (PageDriver[])[driver, tracked])
        {
            each.AddPage(accepted);
            each.Run();
        }

        Measure("edit-row-baseline", RowTarget, static (driver, i) => driver.EditPage(Path, text => WithRow(text, i + 100)));

        // With a selection too the last link is brought up to date; it takes everything, so that the same files are printed.
        Page selection = new("docmodels.txt", "*\n");
        foreach (PageDriver each in (PageDriver[])[driver, tracked])
        {
            each.AddPage(selection);
            each.Run();
        }

        Measure("edit-row-selection", RowTarget, static (driver, i) => driver.EditPage(Path, text => WithRow(text, i + 200)));

        // What may reach anywhere links all pages.
        Measure("edit-title", null, static (driver, i) => driver.EditPage(Path, text => WithTitle(text, i)));

        void Measure(string name, double? target, Action<PageDriver, int> edit)
        {
            double[] wall = new double[Rounds], cpu = new double[Rounds];
            int files = 0;
            for (int i = -WarmUp; i < Rounds; i++)
            {
                edit(driver, i);
                Duration duration = Duration.Of(driver.Run);
                files = driver.CountNewFiles();
                if (i >= 0)
                {
                    (wall[i], cpu[i]) = (duration.Wall, duration.Cpu);
                }
            }

            edit(tracked, Rounds);
            tracked.Run();

            // The least: in other rounds the runtime compiles our code again, better, on a thread of its own.
            double least = cpu.Min();
            driversOwn ??= least;
            string steps = string.Join(", ", tracked.CountNewResults().Select(static pair => $"{pair.Key} {pair.Value}"));
            GenerationBenchmark.WriteRow(
                name,
                wall.Min(), least, least - driversOwn.Value, target?.ToString(CultureInfo.InvariantCulture) ?? "",
                target is null ? "" : least - driversOwn <= target ? "met" : "MISSED", files, "   " + (steps.Length == 0 ? "none" : steps));
        }
    }

    /// <summary>Another title, which types are found by.</summary>
    private static string WithTitle(string text, int number)
    {
        int title = text.IndexOf("\n# ", StringComparison.Ordinal);
        int end = title < 0 ? -1 : text.IndexOf(' ', title + 3);
        return end < 0 ? text : $"{text[..title]}\n# mobileApp{number + 10}{text[end..]}";
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
