using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Rules;

/// <summary>Reports what the pages say against themselves and each other, page by page.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocModelAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = PageRule.All
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
                && PageSet.Of(start.Compilation, start.Options, start.CancellationToken) is { } set)
            {
                start.RegisterAdditionalFileAction(context => Analyze(context, set));
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, PageSet set)
    {
        AdditionalText file = context.AdditionalFile;
        CancellationToken cancellationToken = context.CancellationToken;
        if (!PageFiles.IsPage(file.Path) || file.GetText(cancellationToken) is not { } text)
        {
            return;
        }

        ParsedPage page = PageCache.GetOrParse(file, cancellationToken);
        foreach (Finding finding in set.FindingsOf(page, () => RuleRunner.Run(page, text, set, PageRule.All, cancellationToken)))
        {
            context.ReportDiagnostic(finding.ToDiagnostic(file.Path));
        }
    }
}
