using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocModelGen.Generator.Drift.Code;

/// <summary>Says at the C# that uses it what has drifted: the place where one decides whether to accept.</summary>
internal sealed class UseRule(ProjectFacts facts)
{
    public void Check(OperationAnalysisContext context)
    {
        ISymbol? member = context.Operation switch
        {
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            IObjectCreationOperation creation => creation.Type,
            _ => null,
        };
        ISymbol? owner = context.Operation is IObjectCreationOperation ? member : member?.ContainingType;
        if (member is null || !GeneratedCode.IsGenerated(owner) || facts.Drifted(context.CancellationToken) is not { } drifted)
        {
            return;
        }

        if (Find(facts.Code(context.CancellationToken), drifted, member) is { } change)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UseOfDrifted,
                NameOf(context.Operation.Syntax),
                AcceptEdit.Of(change, drifted.Accepted),
                member.Name,
                change.Describe()));
        }
    }

    private static DriftChange? Find(GeneratedCode code, DriftedFacts drifted, ISymbol member) => member switch
    {
        ITypeSymbol type => code.FindOperation(type) is { } operation ? drifted.OfOperation(operation.Name.Identifier) : null,
        IFieldSymbol field => code.FindEnum(field.ContainingType) is { } values
            && values.Members.FirstOrDefault(candidate => candidate.Name == field.Name) is { } value
            ? drifted.OfMember(values.FullName, value.WireName)
            : null,
        IPropertySymbol property => code.FindType(property.ContainingType) is { } owner
            && owner.Properties.FirstOrDefault(candidate => candidate.Name == property.Name) is { } known
            ? drifted.OfProperty(owner.FullName, known.WireName)
            : null,
        _ => null,
    };

    private static Location NameOf(SyntaxNode syntax) => syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => syntax.GetLocation(),
    };
}
