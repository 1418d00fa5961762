using System.Collections.Generic;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An object of an example names a documented type that has nothing to do with the expected one.</summary>
internal sealed class ODataTypeRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ODataTypeDiffers;

    public override void Check(PageContext context)
    {
        var reported = new HashSet<(string Written, string Documented)>();
        foreach (ExampleObject example in context.ExampleObjects)
        {
            // A type that no page defines may well be a derived one whose page was not given.
            if (example is { ODataType: { } written, Actual: { } actual }
                && example.Documented.FullName.IndexOf('#') < 0
                && !TypeRelation.AreRelated(context.Set, actual, example.Documented)
                && !TypeRelation.AreMentioned(context.Set, actual, example.Documented)
                && !TypeRelation.LookAlike(actual, example.Documented)
                && !TypeRelation.IsNamedInItsPlace(context.Set, actual, example.Documented)
                && reported.Add((actual.FullName, example.Documented.FullName)))
            {
                context.Report(Descriptor, example.Example, written.Value, written.Value.Text, TypeText.Of(example.Documented));
            }
        }
    }
}
