using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Tests.Drift;

/// <summary>Short ways from pages or lines of a baseline to what drifted.</summary>
internal static class DriftRun
{
    private const string Header = "docmodels.baseline\t1\n";

    /// <summary>Compares lines whose columns are separated by blanks; the result is <c>id severity</c> under both promises.</summary>
    public static string[] Compare(string accepted, string current, DriftPromise promise = DriftPromise.Both) =>
    [
        .. FactComparer.Compare(Facts(accepted), Facts(current))
            .Select(change => $"{change.Descriptor.Id} {change.SeverityUnder(promise)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads lines whose columns are separated by blanks.</summary>
    public static FactSet Facts(string lines) =>
        Read(Header + string.Join("\n", lines.Split('\n', StringSplitOptions.TrimEntries).Select(static line => line.Replace(' ', '\t'))));

    public static FactSet Read(string text) => FactsReader.Read(SourceText.From(text), CancellationToken.None);

    public static ParsedPage Parse(string path, string text) => PageParser.Parse(path, SourceText.From(text), CancellationToken.None);

    public static ApiModel Link(IEnumerable<ParsedPage> pages) =>
        Linker.Link(pages.Select(static page => page.Page).ToEquatableArray(), Models.Options, selection: null, CancellationToken.None);

    /// <summary>The baseline that accepts the pages as they are.</summary>
    public static string Accept(PageProject project) =>
        FactsWriter.WriteBaseline(Link(PageSources.Find(project.Texts, CancellationToken.None).Pages.Select(static page => PageCache.GetOrParse(page, CancellationToken.None))));

    /// <summary>Every page below a folder of the shared data, by its path in it.</summary>
    public static ParsedPage[] ReadFolder(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(file => Parse("spec/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    /// <summary>Changes and the places where they are reported.</summary>
    public static (DriftChange Change, PagePlace? Place)[] Report(ParsedPage[] accepted, ParsedPage[] current)
    {
        ApiModel model = Link(current);
        var places = new FactPlaces([.. current], model);
        return [.. FactComparer.Compare(Read(FactsWriter.WriteBaseline(Link(accepted))), Read(FactsWriter.WriteBaseline(model))).Select(change => (change, places.Find(change)))];
    }

    /// <summary>What the analyzers say about the project and its generated code, as <c>id severity file(line)</c>.</summary>
    public static async Task<string[]> AnalyzeAsync(PageProject project) =>
    [
        .. (await DiagnosticsAsync(project))
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Severity} {Place(diagnostic)}")
            .Order(StringComparer.Ordinal),
    ];

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(PageProject project, params DiagnosticAnalyzer[] more)
    {
        Compilation output = Generate(project);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. project.Texts], project.Options), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return await output.WithAnalyzers([new DriftAnalyzer(), new CodeAnalyzer(), .. more], options).GetAnalyzerDiagnosticsAsync();
    }

    public static Compilation Generate(PageProject project)
    {
        CSharpGeneratorDriver.Create([new DocModelSourceGenerator().AsSourceGenerator()], project.Texts, project.ParseOptions, project.Options)
            .RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation output, out _);
        return output;
    }

    private static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return diagnostic.Location == Location.None
            ? "-"
            : $"{(span.Path.Length == 0 ? "C#" : Path.GetFileName(span.Path))}({span.StartLinePosition.Line + 1})";
    }
}
