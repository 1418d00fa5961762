using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Generator;
using DocModelGen.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Corpus.Running;

/// <summary>Generator, analyzers and compiler over one set of additional files, as a build would run them.</summary>
internal sealed class CompilerRun
{
    // What is reported where a generator or an analyzer threw, or a rule did.
    private static readonly string[] s_faultIds = ["AD0001", "CS8785", "DMG0098"];

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly Compilation _empty;
    private readonly Compilation _compilation;
    private readonly GeneratorDriverRunResult _generated;
    private readonly List<Diagnostic> _diagnostics = [];

    private CompilerRun(ImmutableArray<AdditionalText> files, Compilation empty, Compilation compilation, GeneratorDriverRunResult generated)
    {
        _files = files;
        _empty = empty;
        _compilation = compilation;
        _generated = generated;
    }

    /// <summary>Of generator and analyzers; the compiler's own are in the report.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public static CompilerRun Generate(ImmutableArray<AdditionalText> files, bool isOfTests, CorpusReport report)
    {
        CSharpCompilation empty = References.NewCompilation(isOfTests);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DocModelSourceGenerator().AsSourceGenerator()], files, References.ParseOptions, new Options(isOfTests));

        var watch = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(empty, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        report.Milliseconds.Generate = watch.ElapsedMilliseconds;

        var run = new CompilerRun(files, empty, compilation, driver.GetRunResult());
        report.GeneratedFiles = run._generated.GeneratedTrees.Length;
        run.Add(diagnostics, report);
        return run;
    }

    /// <summary>
    /// Over the pages alone: all C# is generated, which the analyzers leave out, and binding it a second time would be most of the measured time.
    /// </summary>
    public void Analyze(CorpusReport report)
    {
        var withAnalyzers = new CompilationWithAnalyzers(
            _empty,
            Analyzers(),
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(_files, new Options()), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var watch = Stopwatch.StartNew();
        ImmutableArray<Diagnostic> diagnostics = withAnalyzers.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        report.Milliseconds.Analyze = watch.ElapsedMilliseconds;
        Add(diagnostics, report);
    }

    /// <summary>The assembly, or null where the code does not compile.</summary>
    public Stream? Compile(CorpusReport report)
    {
        var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var watch = Stopwatch.StartNew();
        var result = _compilation.Emit(assembly, xmlDocumentationStream: documentation);
        report.Milliseconds.Compile = watch.ElapsedMilliseconds;

        foreach (Diagnostic diagnostic in result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            report.CompileErrors += diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0;
            report.CompileWarnings += diagnostic.Severity == DiagnosticSeverity.Warning ? 1 : 0;
            report.CompileDiagnosticsList.Add(DiagnosticLine.Short(diagnostic));
        }

        assembly.Position = 0;
        return result.Success ? assembly : null;
    }

    public IEnumerable<(string Name, string Text)> GeneratedFiles() =>
        _generated.Results.SelectMany(static result => result.GeneratedSources).Select(static source => (source.HintName, source.SourceText.ToString()));

    /// <summary>Every analyzer of the package, as the compiler finds them.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(DocModelAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private void Add(ImmutableArray<Diagnostic> diagnostics, CorpusReport report)
    {
        _diagnostics.AddRange(diagnostics);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            report.Diagnostics[diagnostic.Id] = report.Diagnostics.GetValueOrDefault(diagnostic.Id) + 1;
            if (Array.IndexOf(s_faultIds, diagnostic.Id) >= 0)
            {
                report.ExceptionsList.Add(DiagnosticLine.Short(diagnostic));
            }
        }
    }
}
