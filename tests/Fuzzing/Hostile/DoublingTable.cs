using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Generator;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>
/// Doubles each construct until it takes a time that can be told from noise, and says how that grew: in proportion is an exponent of 1, and
/// more than <see cref="MaxExponent"/> is a fault. By the processor's time, since other programs may have the clock's.
/// </summary>
internal static class DoublingTable
{
    private const double MaxExponent = 1.5;
    private const int First = 250;

    /// <summary>What takes less is noise.</summary>
    private static readonly TimeSpan s_floor = TimeSpan.FromSeconds(0.4);

    private static readonly (string Name, Func<Doubling, TimeSpan> Measure)[] s_stages =
    [
        ("judged", static project => Measure(() => ReadingCheck.Check(project.Pages))),
        ("generated", Generated),
        ("compared", Compared),
    ];

    /// <summary>The constructs whose name has the part in it.</summary>
    /// <returns>How many grow too fast.</returns>
    public static int Write(TextWriter output, string part)
    {
        // The first of all pays for compiling our code.
        foreach ((_, Func<Doubling, TimeSpan> measure) in s_stages)
        {
            measure(Doublings.Get("rows", First) with { Baseline = "" });
        }

        int faults = 0;
        output.WriteLine("| construct | stage | times | characters | time | exponent | |");
        output.WriteLine("|:---|:---|---:|---:|---:|---:|:---|");
        foreach (string name in Doublings.Names.Where(name => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            foreach ((string stage, Func<Doubling, TimeSpan> measure) in s_stages)
            {
                if (stage == "compared" && Doublings.Get(name, 1).Baseline is null)
                {
                    continue;
                }

                Growth growth = Grow(count => Doublings.Get(name, count), measure);
                bool isFault = growth.Exponent > MaxExponent;
                faults += isFault ? 1 : 0;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {stage} | {growth.Count:n0} | {growth.Characters:n0} | {growth.Time.TotalSeconds:0.00} s | {growth.Exponent:0.00} | {(isFault ? "FAULT" : "")} |"));
                output.Flush();
            }
        }

        output.WriteLine($"{faults} grow faster than they may");
        return faults;
    }

    /// <summary>n, 2n, 4n, 8n and on, up to a time above the floor or a size that is a bound of its own: between a quarter of the last size and that.</summary>
    private static Growth Grow(Func<int, Doubling> make, Func<Doubling, TimeSpan> measure)
    {
        const int MaxCharacters = 3_000_000;
        const int MaxPages = 8_000;
        var times = new List<TimeSpan>();
        int count = First;
        while (true)
        {
            Doubling project = make(count);
            TimeSpan time = measure(project);
            times.Add(time);
            bool isLast = (time > s_floor && times.Count >= 3) || project.Characters > MaxCharacters / 2 || project.Pages.Count > MaxPages / 2;
            if (!isLast)
            {
                count *= 2;
                continue;
            }

            // A collection, or the compiler of our code, may have come in between: the better of two tells.
            TimeSpan last = Best(time, measure(make(count)));
            TimeSpan before = Best(times[Math.Max(0, times.Count - 3)], measure(make(count / 4)));
            double exponent = last < s_floor ? 0 : Math.Log2(last / Best(before, last)) / 2;
            return new Growth(count, project.Characters, last, exponent);
        }
    }

    private static TimeSpan Best(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Generated(Doubling project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DocModelSourceGenerator().AsSourceGenerator()], Files(project));
        CSharpCompilation compilation = GeneratedCompilation.Create();
        return Measure(() => driver.RunGenerators(compilation));
    }

    private static TimeSpan Compared(Doubling project)
    {
        var compilation = new CompilationWithAnalyzers(
            GeneratedCompilation.Create(), [new DriftAnalyzer()], new AnalyzerOptions([.. Files(project)]));
        return Measure(() => compilation.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
    }

    private static IEnumerable<AdditionalText> Files(Doubling project)
    {
        IEnumerable<TestFile> files = project.Pages.Select(static page => new TestFile(page.Path, page.Text));
        files = project.Selection is { } selection ? files.Append(new TestFile("docmodels.txt", selection)) : files;
        return project.Baseline is { } baseline ? files.Append(new TestFile("docmodels.baseline.txt", baseline)) : files;
    }

    private static TimeSpan Measure(Action action)
    {
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }

    private sealed record Growth(int Count, long Characters, TimeSpan Time, double Exponent);
}
