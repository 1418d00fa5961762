using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example value is of another JSON kind than the documented type.</summary>
internal sealed class KindRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.KindDiffers;

    public override void Check(PageContext context)
    {
        var reported = new HashSet<(string Type, string Property)>();
        foreach (ExampleObject example in context.ExampleObjects.Where(static example => example.IsLikeItsType))
        {
            foreach (ExampleProperty property in example.Properties)
            {
                if (property.Property is { } documented && FirstMismatch(property.Member.Value, documented.Type) is { } value
                    && reported.Add((property.Owner.FullName, documented.WireName)))
                {
                    context.Report(Descriptor, example.Example, value, documented.WireName, TypeText.Of(documented.Type), TypeText.Of(value));
                }
            }
        }
    }

    private static JsonNode? FirstMismatch(JsonNode value, ApiType type)
    {
        if (value.Kind == JsonKind.Null || type.Kind is ValueKind.Json or ValueKind.Stream)
        {
            return null;
        }

        return !type.IsCollection ? (Fits(value, type.Kind) ? null : value)
            : value.Kind != JsonKind.Array ? value
            : value.Items.FirstOrDefault(item => item.Kind != JsonKind.Null && !Fits(item, type.Kind));
    }

    private static bool Fits(JsonNode value, ValueKind kind) => kind switch
    {
        // Nobody takes "Boolean" for a value: another rule's business.
        _ when value.Kind == JsonKind.String && Placeholder.IsWord(value.Text) => true,
        ValueKind.Boolean => value.Kind is JsonKind.True or JsonKind.False,
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal => value.Kind == JsonKind.Number,
        ValueKind.Single or ValueKind.Double => value.Kind == JsonKind.Number || value is { Kind: JsonKind.String, Text: "INF" or "-INF" or "NaN" },
        ValueKind.Collection => value.Kind == JsonKind.Array,
        ValueKind.Object or ValueKind.Map => value.Kind == JsonKind.Object,
        _ => value.Kind == JsonKind.String,
    };
}
