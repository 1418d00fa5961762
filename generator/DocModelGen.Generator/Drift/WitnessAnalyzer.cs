using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Drift;

/// <summary>Says where the pages are not what the service is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WitnessAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.All.Where(static descriptor => descriptor.Category == Descriptors.WitnessCategory)
            .Append(Descriptors.SuppressionOfNothing)
            .Append(Descriptors.SuppressionWithoutReason)
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
        AnalyzerConfigOptions properties = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        ImmutableArray<AdditionalText> files = context.Options.AdditionalFiles;
        if (!files.Any(static file => Witness.Is(file.Path)) || DriftOptions.Of(properties).IsAccepting
            || ProjectSettings.RulesOf(properties) == DocModelRules.None || !ProjectSettings.HasModels(properties))
        {
            return;
        }

        // Made by the first file that is looked at: the others wait for it.
        object gate = new();
        WitnessReport? made = null;
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (Diagnostic diagnostic in Witness.Is(file.AdditionalFile.Path)
                ? FileDiagnostics(file.AdditionalFile, file.CancellationToken)
                : PageFiles.IsPage(file.AdditionalFile.Path) && Report(file.CancellationToken) is { } report ? PageDiagnostics(report, file.AdditionalFile.Path) : [])
            {
                file.ReportDiagnostic(diagnostic);
            }
        });

        WitnessReport? Report(CancellationToken cancellationToken)
        {
            lock (gate)
            {
                return made ??= LinkedProject.Of(context.Compilation, context.Options, cancellationToken) is { } project
                    ? WitnessReport.Of(project, Witness.FindAll(files, cancellationToken), cancellationToken)
                    : null;
            }
        }
    }

    private static IEnumerable<Diagnostic> FileDiagnostics(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? Witness.Read(file.Path, text, cancellationToken).Problems.Select(problem => problem.ToDiagnostic(file.Path))
            : [];

    /// <summary>Of a page, or of a file that pages include.</summary>
    private static IEnumerable<Diagnostic> PageDiagnostics(WitnessReport report, string path) =>
        report.Files.Find(path) is { } page
            ? PageDiagnostics(report, page, path, file: null)
            : report.Files.Including(path).SelectMany(page => PageDiagnostics(report, page, path, file: path)).Distinct();

    private static IEnumerable<Diagnostic> PageDiagnostics(WitnessReport report, ParsedPage page, string path, string? file) =>
        report.Reported(page).Where(finding => finding.File == file).Select(finding => finding.ToDiagnostic(path));
}
