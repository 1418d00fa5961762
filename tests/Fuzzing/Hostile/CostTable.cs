using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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

/// <summary>What each costly page costs: processor time of reading and judging it, of the generator, and of the compiler over what that made; memory that was taken for all.</summary>
internal static class CostTable
{
    /// <summary>Of code that is compiled here: more than a large reference has.</summary>
    private const int MaxCode = 20_000_000;

    /// <param name="output">Takes the table.</param>
    /// <param name="filter">What the names of the pages have in them.</param>
    public static void Write(TextWriter output, string filter)
    {
        Measure(() => ReadingCheck.Check(SeedPages.BuiltIn));
        Measure(() => Generate(SeedPages.BuiltIn));
        Compile(Generate(SeedPages.BuiltIn));
        output.WriteLine("| page | characters | read, linked, judged | generated | code | compiled | allocated |");
        output.WriteLine("|:---|---:|---:|---:|---:|---:|---:|");
        foreach (string name in CostlyPages.Names.Where(name => name.Contains(filter, StringComparison.Ordinal)))
        {
            IReadOnlyList<Page> pages = CostlyPages.Get(name);
            long before = GC.GetTotalAllocatedBytes();
            TimeSpan reading = Measure(() => ReadingCheck.Check(pages));
            Compilation? code = null;
            TimeSpan generating = Measure(() => code = Generate(pages));
            long length = code!.SyntaxTrees.Sum(static tree => (long)tree.Length);
            string compiling = length > MaxCode ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Measure(() => Compile(code)).TotalSeconds:0.00} s");
            long allocated = (GC.GetTotalAllocatedBytes() - before) / 1_000_000;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {pages.Sum(static page => page.Text.Length):n0} | {reading.TotalSeconds:0.00} s | {generating.TotalSeconds:0.00} s | {length:n0} | {compiling} | {allocated:n0} MB |"));
        }
    }

    private static Compilation Generate(IReadOnlyList<Page> pages)
    {
        CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], pages.Select(static page => new TestFile(page.Path, page.Text)))
            .RunGeneratorsAndUpdateCompilation(GeneratedCompilation.Create(), out Compilation code, out _);
        return code;
    }

    private static void Compile(Compilation code)
    {
        ImmutableArray<Diagnostic> diagnostics = code.Emit(Stream.Null, xmlDocumentationStream: Stream.Null).Diagnostics;
        if (diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    private static TimeSpan Measure(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }
}
