using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.OwnPages;

/// <summary>A caller knows what can go wrong.</summary>
internal sealed class ErrorsRule : OperationRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.OperationWithoutErrors;

    protected override bool IsFine(DocPage page, OperationModel operation) => operation.Errors.Count > 0;
}
