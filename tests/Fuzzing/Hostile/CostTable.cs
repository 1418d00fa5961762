using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>What each costly page costs: processor time of reading and judging it, and of the generator; memory that was taken for both.</summary>
internal static class CostTable
{
    public static void Write(TextWriter output)
    {
        Measure(() => ReadingCheck.Check(SeedPages.BuiltIn));
        Measure(() => Generate(SeedPages.BuiltIn));
        output.WriteLine("| page | characters | read, linked, judged | generated | allocated |");
        output.WriteLine("|:---|---:|---:|---:|---:|");
        foreach (string name in CostlyPages.Names)
        {
            IReadOnlyList<Page> pages = CostlyPages.Get(name);
            long before = GC.GetTotalAllocatedBytes();
            TimeSpan reading = Measure(() => ReadingCheck.Check(pages));
            TimeSpan generating = Measure(() => Generate(pages));
            long allocated = (GC.GetTotalAllocatedBytes() - before) / 1_000_000;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {pages.Sum(static page => page.Text.Length):n0} | {reading.TotalSeconds:0.00} s | {generating.TotalSeconds:0.00} s | {allocated:n0} MB |"));
        }
    }

    private static void Generate(IReadOnlyList<Page> pages) => CSharpGeneratorDriver
        .Create([new DocModelSourceGenerator().AsSourceGenerator()], pages.Select(static page => new TestFile(page.Path, page.Text)))
        .RunGenerators(GeneratedCompilation.Create());

    private static TimeSpan Measure(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }
}
