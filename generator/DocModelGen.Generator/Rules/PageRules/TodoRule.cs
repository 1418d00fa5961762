using System.Text.RegularExpressions;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>A TODO that reached the published page.</summary>
internal sealed class TodoRule : PageRule
{
    private static readonly Regex s_marker = new(@"\bTODO\b[^|\r\n]*", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor Descriptor => Descriptors.TodoMarker;

    public override void Check(PageContext context)
    {
        Check(context, file: null);
        foreach (string file in context.Parsed.IncludedFiles)
        {
            Check(context, file);
        }
    }

    private void Check(PageContext context, string? file)
    {
        foreach (Match match in s_marker.Matches(context.TextOf(file).ToString()))
        {
            string marker = match.Value.TrimEnd(' ', '*', '-', '>', '`');
            context.Report(Descriptor, file, new TextSpan(match.Index, marker.Length), marker);
        }
    }
}
