using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Fuzzing.Hostile;
using DocModelGen.Fuzzing.Json;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Fuzzing.Running;

namespace DocModelGen.Fuzzing;

/// <summary>The long campaign. What it finds becomes a test of its own.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is ["--json", .. string[] rest])
        {
            return JsonCommand.Run(rest);
        }

        FuzzOptions options;
        try
        {
            options = FuzzOptions.Parse(arguments);
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine($"{exception.Message} {FuzzOptions.Usage}");
            return 2;
        }

        if (options.Costs)
        {
            CostTable.Write(Console.Out, options.CostFilter);
            return 0;
        }

        if (options.Doublings is { } part)
        {
            return DoublingTable.Write(Console.Out, part) == 0 ? 0 : 1;
        }

        List<Page> pages = [.. SeedPages.BuiltIn];
        if (!options.OnlyBuiltIn && (options.Corpus ?? SeedPages.CorpusFolder) is { } corpus)
        {
            pages.AddRange(SeedPages.Read(corpus));
        }

        Console.WriteLine($"{pages.Count} pages to mutate, seed {options.Seed}");
        var watch = Stopwatch.StartNew();
        var campaign = new Campaign(options, pages)
        {
            Found = (fault, smallest) => Show(options, fault, smallest),
            Progressed = report => ShowProgress(report, watch),
        };
        CampaignReport report = campaign.Run();
        Console.WriteLine(Line(report, watch));
        report.Signatures.ForEach(Console.WriteLine);
        return report.Faults == 0 ? 0 : 1;
    }

    private static void Show(FuzzOptions options, Fault fault, IReadOnlyList<Page> smallest)
    {
        Console.WriteLine($"{fault.Kind}: {fault.Detail} ({smallest.Count} pages)");
        if (options.Findings is { } folder)
        {
            Directory.CreateDirectory(folder);
            string name = $"{fault.Kind}-{Directory.GetDirectories(folder).Length + 1}";
            foreach (Page page in smallest)
            {
                string file = Path.Combine(folder, name, page.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, page.Text);
            }

            File.WriteAllText(Path.Combine(folder, name, "fault.txt"), $"{fault.Kind}: {fault.Detail}\n");
        }
    }

    private static void ShowProgress(CampaignReport report, Stopwatch watch)
    {
        const int Every = 32 * 64;
        if (report.Pages % Every == 0)
        {
            Console.WriteLine(Line(report, watch));
        }
    }

    private static string Line(CampaignReport report, Stopwatch watch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Pages} pages ({report.CompiledPages} compiled), {watch.Elapsed.TotalSeconds:0} s ({Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time), slowest page {report.Slowest.TotalMilliseconds:0} ms, {report.Faults} faults of {report.Signatures.Count} kinds");
}
