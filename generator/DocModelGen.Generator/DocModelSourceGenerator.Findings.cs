using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>What reading and linking have to say about pages.</summary>
public sealed partial class DocModelSourceGenerator
{
    private static void RegisterFindings(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<LinkResult> linked, Inputs inputs)
    {
        // Diagnostics have a branch of their own: they hang on positions, and generated code does not.
        // Where types come from another project, that one has reported them.
        IncrementalValueProvider<ProblemIndex> problems = linked
            .Select(static (linked, _) => ProblemIndex.Of(linked))
            .WithTrackingName(Steps.Problems);

        IncrementalValuesProvider<PageFindings> findings = inputs.Pages
            .Join(problems)
            .Join(inputs.Options)
            .Where(static pair => pair.Right.Output.HasFlag(DocModelOutput.Models))
            .Select(static (pair, _) => PageFindings.Of(pair.Left.Left, pair.Left.Right))
            .Where(static findings => !findings.Findings.IsEmpty)
            .WithTrackingName(Steps.Findings);

        context.RegisterSourceOutput(
            inputs.Selection.Join(inputs.Options).Select(static (pair, _) => pair.Right.Output.HasFlag(DocModelOutput.Models) ? pair.Left : null).Join(problems),
            static (production, pair) => production.Report(pair.Left, pair.Right));
        context.RegisterSourceOutput(findings, static (production, findings) => production.Report(findings));
        context.RegisterSourceOutput(
            findings.List().Select(static (findings, _) => IncludedFindings.Of(findings.Items)).WithTrackingName(Steps.IncludedFindings),
            static (production, findings) => production.Report(findings));
        context.RegisterSourceOutput(inputs.Namespaces, static (production, namespaces) => production.Report(namespaces.Items));
    }
}
