using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.OwnPages;

/// <summary>A reader sees what is sent and what comes back.</summary>
internal sealed class ExampleRule : OperationRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.OperationWithoutExample;

    protected override bool IsFine(DocPage page, OperationModel operation) => page.Examples.Count > 0;
}
