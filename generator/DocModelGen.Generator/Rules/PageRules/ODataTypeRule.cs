using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Rules.Examples;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An object of an example names a documented type that is neither the expected one nor derived from it.</summary>
internal sealed class ODataTypeRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ODataTypeDiffers;

    public override void Check(PageContext context)
    {
        foreach (ExampleObject example in context.ExampleObjects)
        {
            // A type that no page defines may well be a derived one whose page was not given.
            if (example is { ODataType: { } written, Actual: { } actual } && !IsOrDerivesFrom(actual, example.Documented))
            {
                context.Report(Descriptor, example.Example, written.Value, written.Value.Text, TypeText.Of(example.Documented));
            }
        }
    }

    private static bool IsOrDerivesFrom(TypeModel actual, TypeModel expected) =>
        string.Equals(actual.FullName, expected.FullName, StringComparison.OrdinalIgnoreCase)
        || expected.Derived.Any(derived => string.Equals(derived.FullName, actual.FullName, StringComparison.OrdinalIgnoreCase))
        || expected.FullName.IndexOf('#') >= 0;
}
