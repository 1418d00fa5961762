using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Rules.Examples;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example shows a property that no page documents for its type.</summary>
internal sealed class UndocumentedPropertyRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.UndocumentedProperty;

    public override void Check(PageContext context)
    {
        var reported = new HashSet<(string Type, string Property)>();
        foreach (ExampleObject example in context.ExampleObjects)
        {
            // Without @odata.type the object may be of any derived type, and one that no page defines may have anything.
            if (example.Actual is not { IsOpen: false } type || type.AllProperties.IsEmpty || (example.ODataType is null && !type.Derived.IsEmpty))
            {
                continue;
            }

            foreach (ExampleProperty property in example.Properties.Where(static property => property.Property is null))
            {
                // One slip repeated in every example of the page is one finding.
                if (reported.Add((type.FullName, property.Member.Name)))
                {
                    context.Report(Descriptor, example.Example, property.Member.Start, property.Member.Length, property.Member.Name, TypeText.Of(type));
                }
            }
        }
    }
}
