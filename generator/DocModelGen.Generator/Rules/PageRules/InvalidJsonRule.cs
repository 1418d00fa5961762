using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Rules.Examples;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>JSON of an example that no reader accepts, comments and trailing commas allowed.</summary>
internal sealed class InvalidJsonRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.InvalidJson;

    public override void Check(PageContext context)
    {
        foreach (Example example in context.Examples)
        {
            if (example.Json?.Error is { } error)
            {
                context.Report(Descriptor, example, error.Offset, 1, error.Message);
            }
        }
    }
}
