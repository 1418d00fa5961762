using System.Collections.Generic;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>A property or member that example and documentation write in different case: on the wire these are two names.</summary>
internal sealed class CaseRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.CaseDiffers;

    public override void Check(PageContext context)
    {
        var reported = new HashSet<(string Written, string Documented)>();
        foreach (ExampleObject example in context.ExampleObjects)
        {
            foreach (ExampleProperty property in example.Properties)
            {
                if (property.Property is not { } documented)
                {
                    continue;
                }

                JsonMember member = property.Member;
                if (member.Name != documented.WireName && reported.Add((member.Name, documented.WireName)))
                {
                    context.Report(Descriptor, example.Example, member.Start, member.Length, member.Name, documented.WireName);
                }

                if (member.Value.Kind == JsonKind.String && StringValueRule.CaseVariant(context, documented.Type, member.Value.Text) is { } variant
                    && reported.Add((member.Value.Text, variant)))
                {
                    context.Report(Descriptor, example.Example, member.Value, member.Value.Text, variant);
                }
            }
        }
    }
}
