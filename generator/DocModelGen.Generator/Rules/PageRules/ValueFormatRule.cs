using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example's date, time, duration or GUID that is none.</summary>
internal sealed class ValueFormatRule : StringValueRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ValueUnreadable;

    protected override string[]? Arguments(PageContext context, PropertyModel property, string value) =>
        !Placeholder.Is(value) && WireFormat.IsUnreadable(value, property.Type.Kind) ? [value, property.WireName, TypeText.WithArticle(property.Type)] : null;
}
