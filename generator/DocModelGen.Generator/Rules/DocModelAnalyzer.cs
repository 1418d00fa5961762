using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Rules;

/// <summary>Reports what the pages say against themselves and each other, page by page.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocModelAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = AllRules.Instances
        .Select(static rule => rule.Descriptor)
        .Concat(Descriptors.All.Where(static descriptor => descriptor.Category == Descriptors.EngineCategory || ReadingFindings.IsReportedByAnalyzer(descriptor)))
        .ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ProjectSettings.HasModels(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions)
                && LinkedProject.Of(start.Compilation, start.Options, start.CancellationToken)?.Set is { } set)
            {
                start.RegisterAdditionalFileAction(context => Analyze(context, set));
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, PageSet set)
    {
        string path = context.AdditionalFile.Path;
        IEnumerable<Finding> findings = set.Files.Find(path) is { } page
            ? FindingsOf(page).Where(static finding => finding.File is null)
            : IncludedFileFindings.Merge(path, [.. set.Files.Including(path).Select(FindingsOf)]);
        foreach (Finding finding in findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic(path));
        }

        IReadOnlyList<Finding> FindingsOf(ParsedPage page) =>
            set.FindingsOf(page, () => RuleRunner.Run(page, set.TextOf(page.Page.Path, context.CancellationToken), set, AllRules.Instances, context.CancellationToken));
    }
}
