using System.Linq;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>Two pages document one method and template, with another body, reply or status.</summary>
internal sealed class OperationDocumentedTwiceRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.OperationDocumentedDifferently;

    public override void Check(PageContext context)
    {
        foreach (OperationModel operation in context.Operations)
        {
            foreach (RequestLine line in context.Page.RequestLines.Where(line => line.Method == operation.Method))
            {
                // Reported once a page, on the later of two pages.
                if (context.Set.OperationsLike(line.Method, line.Template).FirstOrDefault(other => IsEarlierAndDiffers(operation, other)) is { } other)
                {
                    context.Report(Descriptor, line.Anchor, line.Method + " " + line.Template, PagePaths.FileName(other.SourcePath), Difference(operation, other)!);
                    return;
                }
            }
        }
    }

    private static bool IsEarlierAndDiffers(OperationModel operation, OperationModel other) =>
        string.CompareOrdinal(other.SourcePath, operation.SourcePath) < 0 && Difference(operation, other) is not null;

    private static string? Difference(OperationModel left, OperationModel right) =>
        !Equals(left.Body?.Type, right.Body?.Type) ? "body"
        : !Equals(left.Reply.Type, right.Reply.Type) ? "reply"
        : left.Status != right.Status ? "status"
        : null;
}
