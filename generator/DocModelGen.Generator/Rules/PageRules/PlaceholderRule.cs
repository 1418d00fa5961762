using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Rules.Examples;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example shows <c>"String"</c> or <c>"x-value"</c> where only certain values are possible.</summary>
internal sealed class PlaceholderRule : StringValueRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PlaceholderValue;

    protected override string[]? Arguments(PageContext context, PropertyModel property, string value)
    {
        if (!Placeholder.Is(value) && value != property.Type.Kind.ToString())
        {
            return null;
        }

        return Undeclared(context, property, value).Any() ? [value, property.WireName, "a member of " + TypeText.Short(property.Type.Reference!.FullName)]
            : WireFormat.IsUnreadable(value, property.Type.Kind) ? [value, property.WireName, "a " + property.Type.Kind]
            : null;
    }
}
