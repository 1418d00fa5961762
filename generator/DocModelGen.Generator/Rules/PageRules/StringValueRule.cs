using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>What the rules about string values share: each string of the examples, with its documented property.</summary>
internal abstract class StringValueRule : PageRule
{
    public override void Check(PageContext context)
    {
        var reported = new HashSet<(string Property, string Value, bool IsRequest)>();
        foreach (ExampleObject example in context.ExampleObjects)
        {
            foreach (ExampleProperty property in example.Properties)
            {
                if (property.Property is not { } documented)
                {
                    continue;
                }

                foreach (JsonNode value in Strings(property.Member.Value))
                {
                    if (Arguments(context, documented, value.Text) is { } arguments
                        && reported.Add((documented.WireName, value.Text, example.Example.Message.IsRequest)))
                    {
                        context.Report(Descriptor, example.Example, value, arguments);
                    }
                }
            }
        }
    }

    /// <summary>The message's arguments where the value breaks the rule, else null.</summary>
    protected abstract string[]? Arguments(PageContext context, PropertyModel property, string value);

    /// <summary>The values of an enumeration property that it does not declare, flags taken apart; none for other properties.</summary>
    protected static IEnumerable<string> Undeclared(PageContext context, PropertyModel property, string value)
    {
        if (property.Type.Kind != ValueKind.Enum || property.Type.Reference is not { } reference || context.Set.FindEnum(reference.FullName) is not { } declared)
        {
            return [];
        }

        MemberNames members = context.Set.MembersOf(declared);
        return value
            .Split(',')
            .Select(static part => part.Trim())
            .Where(part => !members.Has(part));
    }

    /// <summary>The member that the value is, but for letter case; null where it is one as written, or none at all.</summary>
    internal static string? CaseVariant(PageContext context, ApiType type, string value)
    {
        if (type.Kind != ValueKind.Enum || type.Reference is not { } reference || context.Set.FindEnum(reference.FullName) is not { } declared)
        {
            return null;
        }

        MemberNames members = context.Set.MembersOf(declared);
        return members.Has(value) ? null : members.InAnyCase(value);
    }

    private static IEnumerable<JsonNode> Strings(JsonNode value) =>
        value.Kind == JsonKind.Array ? value.Items.Where(static item => item.Kind == JsonKind.String)
        : value.Kind == JsonKind.String ? [value]
        : [];
}
