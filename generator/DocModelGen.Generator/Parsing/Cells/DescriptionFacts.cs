using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>What a description says beside describing.</summary>
internal sealed class DescriptionFacts
{
    public static DescriptionFacts None { get; } = new();

    public PropertyFlags Flags { get; init; }

    public EquatableArray<InlineMember> Members { get; init; }

    public NamedLink? InheritedFrom { get; init; }

    public string? DefaultValue { get; init; }

    public string? Range { get; init; }
}
