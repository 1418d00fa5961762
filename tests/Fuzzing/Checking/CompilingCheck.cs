using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>A build of pages as the compiler does it: generator, analyzers with a baseline, compiler, and the shape of what came out.</summary>
internal static class CompilingCheck
{
    private static readonly TestOptions s_options = new(
        new Dictionary<string, string> { ["build_property.DocModelNamespace"] = Models.Namespace }, new Dictionary<string, string>());

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Fuzzed", syntaxTrees: [], GeneratedCompilation.References, Consumer.Options);

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(DocModelAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <param name="pages">The pages of one project.</param>
    /// <param name="baseline">What was accepted of them; null for no baseline.</param>
    /// <param name="emit">Whether the compiler also writes the assembly, which finds a few errors more and takes as long again.</param>
    /// <param name="consumer">A project that is compiled too; null for none.</param>
    public static Fault? Check(IReadOnlyList<Page> pages, string? baseline, bool emit, Consumer? consumer = null)
    {
        try
        {
            ImmutableArray<AdditionalText> files =
            [
                .. pages.Select(static page => new TestFile(page.Path, page.Text)),
                .. baseline is null ? Array.Empty<TestFile>() : [new TestFile("docmodels.baseline.txt", baseline)],
            ];
            GeneratorDriver driver = CSharpGeneratorDriver
                .Create([new DocModelSourceGenerator().AsSourceGenerator()], files, GeneratedCompilation.ParseOptions(), s_options)
                .RunGeneratorsAndUpdateCompilation(s_empty, out Compilation compilation, out _);
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            return OfGenerator(result)
                ?? OfAnalyzers(files)
                ?? OfShape(files, baseline, compilation)
                ?? OfCompiler(GeneratedCompilation.WithAllWarnings(compilation), emit)
                ?? (consumer is null ? null : OfCompiler(consumer.Generate(driver, result), emit));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Fault("exception", $"{exception.GetType().Name}: {exception.Message} {ReadingCheck.FirstFrame(exception)}");
        }
    }

    /// <summary>The baseline that accepts the pages as they are.</summary>
    public static string Accept(IReadOnlyList<Page> pages) =>
        FactsWriter.Write(Link([.. pages.Select(static page => new TestFile(page.Path, page.Text))]).Model);

    private static Fault? OfGenerator(GeneratorRunResult result) =>
        result.Exception is { } exception ? new Fault("generator", $"{exception.GetType().Name}: {exception.Message} {ReadingCheck.FirstFrame(exception)}")
        : result.Diagnostics.FirstOrDefault(static diagnostic => ReadingCheck.IsFault(diagnostic.Id)) is { } diagnostic ? Of(diagnostic)
        : OfMessages(result.Diagnostics);

    private static Fault? OfAnalyzers(ImmutableArray<AdditionalText> files)
    {
        var run = new CompilationWithAnalyzers(
            s_empty,
            s_analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(files, s_options), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return OfMessages(diagnostics)
            ?? (diagnostics.FirstOrDefault(static diagnostic => ReadingCheck.IsFault(diagnostic.Id)) is { } diagnostic ? Of(diagnostic) : null);
    }

    /// <summary>Messages go to terminals, logs and SARIF files: one line each, and nothing that turns or hides text.</summary>
    private static Fault? OfMessages(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            if (message.Length > 2_000 || message.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                return new Fault("message", $"{diagnostic.Id} shows text of the page as it stands");
            }
        }

        return null;
    }

    private static Fault? OfShape(ImmutableArray<AdditionalText> files, string? baseline, Compilation compilation)
    {
        LinkResult linked = Link(files);
        FactSet accepted = baseline is null ? FactSet.Empty : FactsReader.Read(SourceText.From(baseline), CancellationToken.None);
        ApiModel model = Ghosts.AddTo(linked, accepted, isAccepting: false, CancellationToken.None).Model;
        return GeneratedShape.Check(model, Models.Options, compilation.SyntaxTrees) is [string problem, ..] ? new Fault("shape", problem) : null;
    }

    private static Fault? OfCompiler(Compilation compilation, bool emit)
    {
        ImmutableArray<Diagnostic> diagnostics = emit
            ? compilation.Emit(Stream.Null, xmlDocumentationStream: Stream.Null).Diagnostics
            : compilation.GetDiagnostics();
        return diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } diagnostic ? Of(diagnostic) : null;
    }

    private static LinkResult Link(ImmutableArray<AdditionalText> files)
    {
        EquatableArray<DocPage> pages = PageSources.Find(files, CancellationToken.None).Pages
            .Select(static page => PageCache.GetOrParse(page, CancellationToken.None).Page)
            .ToEquatableArray();
        return SafeLinker.Link(pages, static some => Linker.Link(some, Models.Options, selection: null, CancellationToken.None));
    }

    private static Fault Of(Diagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
