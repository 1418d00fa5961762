using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Code;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Drift;

/// <summary>Holds the project's C# against the pages.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.All.Where(static descriptor => descriptor.Category == Descriptors.CodeCategory).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        DriftOptions drift = DriftOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (!ProjectSettings.HasModels(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) || !context.Options.AdditionalFiles.Any(static file => PageFiles.IsPage(file.Path)))
        {
            return;
        }

        var facts = new ProjectFacts(context.Compilation, context.Options, drift);
        var body = new BodyRule(facts);
        var switches = new SwitchRule(facts);
        context.RegisterOperationAction(body.Check, OperationKind.ObjectCreation);
        context.RegisterOperationAction(switches.CheckStatement, OperationKind.Switch);
        context.RegisterOperationAction(switches.CheckExpression, OperationKind.SwitchExpression);

        // What is being accepted is told by that build's summary; what the code lacks is there whatever is accepted.
        if (!facts.IsAccepting && BaselineFile.Find(context.Options.AdditionalFiles) is not null)
        {
            var use = new UseRule(facts);
            context.RegisterOperationAction(use.Check, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.ObjectCreation);
        }
    }
}
