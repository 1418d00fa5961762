using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>What was accepted of the pages, beside what they say now.</summary>
public sealed partial class DocModelSourceGenerator
{
    private static IncrementalValueProvider<Joined<Joined<LinkResult, FactSet>, DriftOptions>> ReadAcceptedFacts(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<LinkResult> linked)
    {
        IncrementalValueProvider<DriftOptions> drift = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => DriftOptions.Of(provider.GlobalOptions));

        IncrementalValueProvider<FactSet> accepted = context.AdditionalTextsProvider
            .Where(static text => BaselineFile.Is(text.Path))
            .Select(static (text, cancellationToken) => BaselineFile.Read(text, cancellationToken))
            .Collect()
            .Select(static (sets, _) => sets.IsEmpty ? FactSet.Empty : sets[0])
            .WithTrackingName(Steps.Accepted);

        return linked
            .Join(accepted)
            .Join(drift);
    }

    /// <summary>What was accepted and is gone stays for one step, so that code is told why before it fails.</summary>
    private static IncrementalValueProvider<LinkResult> AddRemovedMembers(
        IncrementalValueProvider<Joined<Joined<LinkResult, FactSet>, DriftOptions>> compared)
    {
        return compared
            .Select(static (input, cancellationToken) => Ghosts.AddTo(input.Left.Left, input.Left.Right, input.Right.IsAccepting, cancellationToken))
            .WithTrackingName(Steps.Ghosts);
    }
}
