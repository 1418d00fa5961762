using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Benchmarks.Generation;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Benchmarks.Analysis;

/// <summary>Every analyzer of the package over the pages, as the compiler's host runs them after the generator: over the same texts.</summary>
internal static class PageAnalysis
{
    /// <summary>Says how many diagnostics there are. The C# is the consumer's own: the analyzers leave out what is generated. No baseline: nothing is accepted.</summary>
    public static int Run(PageDriver driver, string? baseline)
    {
        ImmutableArray<AdditionalText> files = [.. driver.Texts, .. baseline is null ? Array.Empty<AdditionalText>() : [new BaselineText(baseline)]];
        CompilationWithAnalyzers host = new(
            driver.Compilation,
            [new DocModelAnalyzer(), new DriftAnalyzer(), new CodeAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(files), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = host.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return diagnostics.Any(static diagnostic => diagnostic.Id is "AD0001" or "DMG0098")
            ? throw new InvalidOperationException("An analyzer or a rule threw.")
            : diagnostics.Length;
    }

    private sealed class BaselineText(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => BaselineFile.Name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
