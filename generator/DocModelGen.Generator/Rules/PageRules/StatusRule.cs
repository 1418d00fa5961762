using System.Text.RegularExpressions;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>The response example's status is not among those that the response section names.</summary>
internal sealed class StatusRule : PageRule
{
    private const int MultiStatus = 207;

    private static readonly Regex s_nextHeading = new(@"^#{1,6} ", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    public override DiagnosticDescriptor Descriptor => Descriptors.StatusDiffers;

    public override void Check(PageContext context)
    {
        // Behind a redirection the examples show what it leads to.
        if (context.Page.Response is not { Status: >= 200 and < 300 } promised || context.Operations.Count != 1)
        {
            return;
        }

        // "A 200-series response code" leaves open which, and 207 says of each part how it went.
        string prose = SectionFrom(context, promised.Anchor);
        if (promised.Status == MultiStatus || prose.Contains("-series"))
        {
            return;
        }

        foreach (Example example in context.Examples)
        {
            int status = example.Message.Status;
            if (example is { Message.IsRequest: false, Operation: not null } && status is >= 200 and < 300 && status != promised.Status && !prose.Contains(Text(status)))
            {
                context.ReportPart(Descriptor, example.Message.Anchor, Text(status), Text(status), Text(promised.Status));
            }
        }
    }

    // A page may promise "200 OK or 202 Accepted": the model keeps the first.
    private static string SectionFrom(PageContext context, int anchor)
    {
        SourceText text = context.TextOf(anchor);
        string rest = text.ToString(TextSpan.FromBounds(context.Parsed.SpanOf(anchor).Start, text.Length));
        Match heading = s_nextHeading.Match(rest);
        return heading.Success ? rest.Substring(0, heading.Index) : rest;
    }

    private static string Text(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
