using System.Text.RegularExpressions;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>JSON of an example that no reader accepts, comments and trailing commas allowed.</summary>
internal sealed class InvalidJsonRule : PageRule
{
    /// <summary><c>{Raw bytes of the file}</c>: words in the place of a body.</summary>
    private static readonly Regex s_placeholder = new(@"^\s*[{\[][\p{L}.\u2026][^""'{}\[\]:,]*[}\]]\s*$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor Descriptor => Descriptors.InvalidJson;

    public override void Check(PageContext context)
    {
        foreach (Example example in context.Examples)
        {
            if (example.Json?.Error is { } error && !s_placeholder.IsMatch(example.Message.Body!))
            {
                context.Report(Descriptor, example, error.Offset, 1, error.Message);
            }
        }
    }
}
