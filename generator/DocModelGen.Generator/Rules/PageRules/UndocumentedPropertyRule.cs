using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
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
            if (!IsComparable(example, out TypeModel? type) || IsGuessed(context, example.Example))
            {
                continue;
            }

            foreach (ExampleProperty property in example.Properties.Where(static property => property.Property is null))
            {
                // One slip repeated in every example of the page is one finding.
                string name = property.Member.Name;
                if (!IsDocumentedByKin(context.Set, type, name) && reported.Add((type.FullName, name)))
                {
                    context.Report(Descriptor, example.Example, property.Member.Start, property.Member.Length, name, TypeText.Of(type));
                }
            }
        }
    }

    /// <summary>
    /// Without <c>@odata.type</c> the object may be of any derived type, and one that no page defines may have anything.
    /// </summary>
    private static bool IsComparable(ExampleObject example, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TypeModel? type)
    {
        type = example.Actual;
        return type is { IsOpen: false, IsPartlyKnown: false, AllProperties.IsEmpty: false }
            && (example.ODataType is not null || type.Derived.IsEmpty)
            && example.IsLikeItsType;
    }

    /// <summary>Only a comment of the page names the reply's type, and a type that is not what was sent: as likely a slip in the comment.</summary>
    private static bool IsGuessed(PageContext context, Example example) =>
        !example.Message.IsRequest && context.Page.Response?.Type is null
        && example.Operation is { Body.Type.Reference: { } sent, Reply.Type.Reference: { } answered }
        && sent.FullName != answered.FullName;

    private static bool IsDocumentedByKin(PageSet set, TypeModel type, string name) =>
        set.ViewOf(type).MentionsProperty(name);
}
