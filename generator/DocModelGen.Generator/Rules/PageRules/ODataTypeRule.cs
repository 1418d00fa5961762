using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Rules.Examples;
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
                && !TypeRelation.AreRelated(context.Set, actual, example.Documented)
                && !IsMentioned(context.Set, actual, example.Documented)
                && reported.Add((actual.FullName, example.Documented.FullName)))
            {
                context.Report(Descriptor, example.Example, written.Value, written.Value.Text, TypeText.Of(example.Documented));
            }
        }
    }

    /// <summary>Some pages say only in prose, with a link, that one is a kind of the other.</summary>
    private static bool IsMentioned(PageSet set, TypeModel actual, TypeModel expected) =>
        set.PagesDefining(actual).Any(page => Mentions(set, page, expected)) || set.PagesDefining(expected).Any(page => Mentions(set, page, actual));

    private static bool Mentions(PageSet set, DocPage page, TypeModel type)
    {
        var ofProperties = new HashSet<string?>(page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Type.Target), StringComparer.OrdinalIgnoreCase);
        return page.Links.Any(link => !ofProperties.Contains(link.Target)
            && set.FindPage(page, link.Target, out _) is { } target && set.TypesDefinedBy(target).Any(defined => IsSame(defined.FullName, type.FullName)));
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
