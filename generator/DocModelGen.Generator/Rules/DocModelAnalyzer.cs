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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = AllRules.WithOwnPages
        .Select(static rule => rule.Descriptor)
        .Concat(Descriptors.All.Where(static descriptor => descriptor.Category == Descriptors.EngineCategory || ReadingFindings.IsReportedByAnalyzer(descriptor)))
        .ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            AnalyzerConfigOptions properties = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            if (ProjectSettings.HasModels(properties)
                && ProjectSettings.RulesOf(properties) is DocModelRules.All or DocModelRules.Selected
                && LinkedProject.Of(start.Compilation, start.Options, start.CancellationToken) is { } project)
            {
                start.RegisterAdditionalFileAction(context => Analyze(context, project));
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, LinkedProject project)
    {
        PageSet set = project.Set;
        string path = context.AdditionalFile.Path;
        IEnumerable<Finding> findings = set.Files.Find(path) is { } page
            ? (IsJudged(page) ? FindingsOf(page) : []).Where(static finding => finding.File is null)
            : IncludedFileFindings.Merge(path, [.. set.Files.Including(path).Where(IsJudged).Select(FindingsOf)]);
        foreach (Finding finding in findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic(path));
        }

        bool IsJudged(ParsedPage page) => project.IsJudged(page, context.CancellationToken);

        IReadOnlyList<Finding> FindingsOf(ParsedPage page) =>
            set.FindingsOf(page, () => RuleRunner.Run(page, set.TextOf(page.Page.Path, context.CancellationToken), set, project.ArePagesOwn ? AllRules.WithOwnPages : AllRules.Instances, context.CancellationToken));
    }
}
