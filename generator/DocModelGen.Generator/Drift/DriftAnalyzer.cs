using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Drift;

/// <summary>Says where the pages are no longer what was accepted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DriftAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.All.Where(static descriptor => descriptor.Category == Descriptors.DriftCategory)
            .Append(Descriptors.SuppressionOfNothing)
            .Append(Descriptors.SuppressionWithoutReason)
            .Append(Descriptors.InvalidOption)
            .ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        DriftOptions options = DriftOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        ImmutableArray<AdditionalText> files = context.Options.AdditionalFiles;
        if (options.IsAccepting || ProjectSettings.RulesOf(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) == DocModelRules.None
            || !ProjectSettings.HasModels(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) || !files.Any(static file => PageFiles.IsPage(file.Path)))
        {
            return;
        }

        AdditionalText? baseline = BaselineFile.Find(files);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (Diagnostic diagnostic in ProjectDiagnostics(options, hasBaseline: baseline is not null))
            {
                end.ReportDiagnostic(diagnostic);
            }
        });
        if (baseline is not null)
        {
            var facts = new ProjectFacts(context.Compilation, context.Options, options);
            context.RegisterAdditionalFileAction(file => ReportFile(file, facts));
        }
    }

    private static IEnumerable<Diagnostic> ProjectDiagnostics(DriftOptions options, bool hasBaseline)
    {
        if (!hasBaseline)
        {
            yield return Diagnostic.Create(Descriptors.BaselineMissing, Location.None);
        }

        if (options.InvalidPromise is { } value)
        {
            yield return Diagnostic.Create(
                Descriptors.InvalidOption, Location.None, DriftOptions.PromiseOption, Message.Encode(value), "'source', 'wire' or 'both'", "both");
        }
    }

    private static void ReportFile(AdditionalFileAnalysisContext context, ProjectFacts facts)
    {
        string path = context.AdditionalFile.Path;
        bool isBaseline = BaselineFile.Is(path);
        if ((!isBaseline && !PageFiles.IsPage(path)) || facts.Report(context.CancellationToken) is not { } report)
        {
            return;
        }

        foreach (Diagnostic diagnostic in isBaseline ? BaselineDiagnostics(report, path) : FileDiagnostics(report, path))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>Of a page, or of a file that pages include.</summary>
    private static IEnumerable<Diagnostic> FileDiagnostics(DriftReport report, string path) =>
        report.Files.Find(path) is { } page
            ? PageDiagnostics(report, page, path, file: null)
            : report.Files.Including(path).SelectMany(page => PageDiagnostics(report, page, path, file: path)).Distinct();

    private static IEnumerable<Diagnostic> BaselineDiagnostics(DriftReport report, string path)
    {
        if (report.Accepted.UnknownVersion is { } version)
        {
            yield return Diagnostic.Create(Descriptors.BaselineVersionUnknown, default(PageSpan).ToLocation(path), Message.Encode(version));
        }

        foreach (FactProblem problem in report.BaselineProblems)
        {
            yield return Diagnostic.Create(Descriptors.BaselineLineUnreadable, problem.Span.ToLocation(path), Message.Encode(problem.Message));
        }

        foreach (DriftFinding finding in report.OnBaseline)
        {
            yield return finding.ToDiagnostic(path);
        }
    }

    /// <param name="report">All drift.</param>
    /// <param name="page">The page.</param>
    /// <param name="path">The file that is reported on.</param>
    /// <param name="file">The same where it is one that the page includes; null for the page itself.</param>
    private static IEnumerable<Diagnostic> PageDiagnostics(DriftReport report, ParsedPage page, string path, string? file)
    {
        IReadOnlyList<DriftFinding> findings = report.OnPage(page.Page.Path);
        var kept = new HashSet<Finding>(Suppressions.Apply(page, findings.Select(static finding => finding.Finding)));
        foreach (DriftFinding finding in findings.Where(finding => finding.Finding.File == file && kept.Contains(finding.Finding)))
        {
            yield return finding.ToDiagnostic(path);
        }

        foreach (Finding finding in Suppressions.Check(page, findings.Select(static finding => finding.Finding), SuppressedRules.OfDrift).Where(finding => finding.File == file))
        {
            yield return finding.ToDiagnostic(path);
        }
    }
}
