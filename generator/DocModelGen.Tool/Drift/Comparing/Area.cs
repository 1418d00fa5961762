using DocModelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>What a change is about; in the order in which outputs list them.</summary>
internal enum Area
{
    Operations,
    Types,
    Properties,
    Members,

    /// <summary>Lines of the old side's baseline that cannot be used.</summary>
    Baseline,

    /// <summary>Pages against themselves and each other.</summary>
    Pages,

    /// <summary>Pages against the service, and lines of a witness that cannot be used.</summary>
    Service,
}

internal static class Areas
{
    /// <summary>The hundreds of a drift rule's number say what it is about.</summary>
    public static Area Of(DiagnosticDescriptor rule) => rule.Category switch
    {
        Descriptors.WitnessCategory => Area.Service,
        Descriptors.DriftCategory => OfDrift(rule.Id[4]),
        _ => Area.Pages,
    };

    private static Area OfDrift(char hundreds) => hundreds switch
    {
        '1' => Area.Operations,
        '2' => Area.Types,
        '3' => Area.Properties,
        '4' => Area.Members,
        _ => Area.Baseline,
    };
}
