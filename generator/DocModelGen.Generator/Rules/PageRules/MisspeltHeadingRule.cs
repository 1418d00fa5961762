using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>A heading that nearly is one that announces a table or block: what stands under it would be lost.</summary>
internal sealed class MisspeltHeadingRule : PageRule
{
    private const int MaxDistance = 2;

    public override DiagnosticDescriptor Descriptor => Descriptors.HeadingMisspelt;

    public override void Check(PageContext context)
    {
        foreach (PageHeading heading in context.Parsed.Headings.Where(static heading => heading.Level is 2 or 3))
        {
            if (SectionNames.Classify(heading.Text) == SectionKind.Unknown && SectionNames.Announcing.FirstOrDefault(name => IsNear(heading.Text, name)) is { } meant)
            {
                context.Report(Descriptor, heading.File, heading.Span, heading.Text, meant);
            }
        }
    }

    // Short words are near too many others, and "Response 2" is not a misspelling.
    private static bool IsNear(string heading, string name) =>
        heading.Length >= 6 && !heading.Any(char.IsDigit) && EditDistance.Between(heading.ToLowerInvariant(), name.ToLowerInvariant(), MaxDistance) is > 0 and <= MaxDistance;
}
