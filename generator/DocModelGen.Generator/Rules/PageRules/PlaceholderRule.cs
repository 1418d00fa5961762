using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example shows <c>"String"</c> or <c>"x-value"</c> where only certain values are possible.</summary>
internal sealed class PlaceholderRule : StringValueRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.PlaceholderValue;

    protected override string[]? Arguments(PageContext context, PropertyModel property, string value)
    {
        if (!Placeholder.Is(value))
        {
            return null;
        }

        string shown = value.Length == 0 ? "an empty string" : "the placeholder '" + value + "'";
        return IsUndeclared(context, property, value) ? [shown, property.WireName, "a member of " + TypeText.Short(property.Type.Reference!.FullName)]
            : WireFormat.IsUnreadable(value, property.Type.Kind) || IsOfAnotherKind(property.Type, value) ? [shown, property.WireName, TypeText.WithArticle(property.Type)]
            : null;
    }

    // Another letter case is another rule's business: "String" may well be a member.
    private static bool IsUndeclared(PageContext context, PropertyModel property, string value) =>
        Undeclared(context, property, value).Any() && CaseVariant(context, property.Type, value) is null;

    /// <summary>In the place of a number, a Boolean or an object.</summary>
    private static bool IsOfAnotherKind(ApiType type, string value) =>
        !type.IsCollection && Placeholder.IsWord(value)
        && type.Kind is ValueKind.Boolean or ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64
            or ValueKind.Decimal or ValueKind.Single or ValueKind.Double or ValueKind.Object;
}
