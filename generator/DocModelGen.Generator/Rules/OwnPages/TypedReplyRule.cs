using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.OwnPages;

/// <summary>A success that has a body has a documented type.</summary>
internal sealed class TypedReplyRule : OperationRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ReplyWithoutType;

    protected override bool IsFine(DocPage page, OperationModel operation) => operation.Reply switch
    {
        { Kind: ReplyKind.Stream } => true,
        { Type: { } type } => type.Kind != ValueKind.Json,
        _ => operation.Method == "HEAD" || operation.Status is 202 or 204 or 205 or (>= 300 and < 400),
    };
}
