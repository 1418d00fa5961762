using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>Pages to C#. Its files are the pipeline and nothing else: what is cached on what.</summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class DocModelSourceGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        EarlyStart.Begin();

        Inputs inputs = ReadInputs(context);
        IncrementalValueProvider<LinkResult> linked = inputs.Contents
            .Join(inputs.Namespaces)
            .Join(inputs.Settings)
            .Join(inputs.Selection)
            .Select(static (input, cancellationToken) => SafeLinker.Link(
                input.Left.Left.Left.Items, input.Left.Left.Right.Items, input.Left.Right, input.Right?.Selection, cancellationToken))
            .WithTrackingName(Steps.Model);
        IncrementalValueProvider<Joined<Joined<LinkResult, FactSet>, DriftOptions>> compared = ReadAcceptedFacts(context, linked);

        // First, since the driver goes by this order: the settings ask the compilation, which opens its references for that, while others read.
        context.RegisterSourceOutput(inputs.ReadAhead.Join(inputs.Settings), static (production, pair) => production.Report(pair.Left, pair.Right));

        IncrementalValueProvider<Declarations> declarations = RegisterModels(context, AddRemovedMembers(compared), inputs);
        context.RegisterSourceOutput(compared, static (production, input) => production.AddAcceptedFacts(input.Left.Left, input.Left.Right, input.Right));
        RegisterDocumentation(context, linked, inputs.Contents, inputs.Pages, inputs.Settings);
        RegisterFindings(context, linked, inputs);
        context.RegisterSourceOutput(declarations, static (production, declarations) => production.Report(declarations));
    }
}
