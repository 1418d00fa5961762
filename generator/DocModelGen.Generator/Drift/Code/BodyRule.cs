using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocModelGen.Generator.Drift.Code;

/// <summary>What a request's body is made of where the request is made: what it leaves out, what it had better leave out.</summary>
internal sealed class BodyRule(ProjectFacts facts)
{
    /// <summary>The C# names of the properties to add, for the fix.</summary>
    public const string Missing = "DocModelGen.Missing";

    private const PropertyFlags NotToSend = PropertyFlags.ReadOnly | PropertyFlags.Key;

    public void Check(OperationAnalysisContext context)
    {
        var request = (IObjectCreationOperation)context.Operation;
        if (!GeneratedCode.IsGenerated(request.Type))
        {
            return;
        }

        GeneratedCode code = facts.Code(context.CancellationToken);
        if (code.FindOperation(request.Type) is { Body.Type: { Kind: ValueKind.Object, IsCollection: false } } operation
            && request.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == operation.Body!.ParameterName) is { } body
            && CreationOf(body.Value) is { } creation
            && code.FindType(creation.Type) is { } type)
        {
            CheckBody(context, creation, type, operation);
            foreach (IObjectCreationOperation part in Parts(creation))
            {
                if (code.FindType(part.Type) is { } partType)
                {
                    CheckPart(context, part, partType, operation);
                }
            }
        }
    }

    /// <summary>The page's own table says what its body needs; without one, what the type's page says.</summary>
    private void CheckBody(OperationAnalysisContext context, IObjectCreationOperation creation, TypeModel type, OperationModel operation)
    {
        IReadOnlyList<(PropertyTable Table, PropertyRow Row)> rows = facts.BodyRows(operation, context.CancellationToken);
        HashSet<string> set = NamesSet(creation);
        bool isCreate = IsCreate(operation);
        Dictionary<string, PropertyRow> byName = new(StringComparer.Ordinal);
        foreach ((_, PropertyRow row) in rows)
        {
            byName[row.Name] = row;
        }

        PropertyModel[] unset = [.. type.AllProperties.Where(property => !set.Contains(property.Name))];
        PropertyModel[] required =
        [
            .. unset.Where(property => byName.TryGetValue(property.WireName, out PropertyRow? row)
                ? IsRequired(row.Flags)
                : isCreate && rows.Count == 0 && IsRequired(property.Flags)),
        ];
        Report(context, Descriptors.RequiredPropertyNotSet, creation, operation, required);

        var listed = new HashSet<string>(
            rows.Where(static pair => pair.Table.LeadInSaysRequired && (pair.Row.Flags & (NotToSend | PropertyFlags.Optional)) == 0)
                .Select(static pair => pair.Row.Name),
            StringComparer.Ordinal);
        Report(
            context,
            Descriptors.ListedPropertyNotSet,
            creation,
            operation,
            [.. isCreate ? unset.Except(required).Where(property => listed.Contains(property.WireName) && property.WireName != "id" && (property.Flags & NotToSend) == 0) : []]);

        ReportReadOnly(context, creation, type, operation, property => byName.TryGetValue(property.WireName, out PropertyRow? row)
            ? row.Flags.HasFlag(PropertyFlags.ReadOnly)
            : property.Flags.HasFlag(PropertyFlags.ReadOnly));
    }

    private static void CheckPart(OperationAnalysisContext context, IObjectCreationOperation part, TypeModel type, OperationModel operation)
    {
        if (IsCreate(operation))
        {
            HashSet<string> set = NamesSet(part);
            Report(
                context, Descriptors.RequiredPropertyNotSet, part, operation,
                [.. type.AllProperties.Where(property => !set.Contains(property.Name) && IsRequired(property.Flags))]);
        }

        ReportReadOnly(context, part, type, operation, static property => property.Flags.HasFlag(PropertyFlags.ReadOnly));
    }

    private static bool IsCreate(OperationModel operation) => operation.Method is "POST" or "PUT";

    private static bool IsRequired(PropertyFlags flags) => flags.HasFlag(PropertyFlags.Required) && !flags.HasFlag(PropertyFlags.ReadOnly);

    private static void Report(
        OperationAnalysisContext context, DiagnosticDescriptor descriptor, IObjectCreationOperation creation, OperationModel operation, PropertyModel[] missing)
    {
        if (missing.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                HeadOf(creation.Syntax),
                ImmutableDictionary<string, string?>.Empty.Add(Missing, string.Join(",", missing.Select(static property => property.Name))),
                operation.Name.Identifier,
                string.Join(", ", missing.Select(static property => property.Name))));
        }
    }

    private static void ReportReadOnly(
        OperationAnalysisContext context, IObjectCreationOperation creation, TypeModel type, OperationModel operation, Func<PropertyModel, bool> isReadOnly)
    {
        foreach (IPropertyReferenceOperation target in Targets(creation))
        {
            if (type.AllProperties.FirstOrDefault(property => property.Name == target.Property.Name) is { } property && isReadOnly(property))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ReadOnlyPropertySet, target.Syntax.GetLocation(), property.Name, type.Name.Identifier, operation.Name.Identifier));
            }
        }
    }

    /// <summary><c>new X</c> without its initializer.</summary>
    private static Location HeadOf(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => syntax.GetLocation(),
    };

    /// <summary>Objects inside the body: values of its properties and elements of lists in them.</summary>
    private static IEnumerable<IObjectCreationOperation> Parts(IObjectCreationOperation creation) =>
        creation.Initializer is null ? [] : creation.Initializer.Descendants().OfType<IObjectCreationOperation>();

    /// <summary>A renamed property that is set under its old name is set: the compiler's own report of that name leads to the new one.</summary>
    private static HashSet<string> NamesSet(IObjectCreationOperation creation) =>
        new(Targets(creation).Select(static target => GeneratedCode.NewNameOf(target.Property) ?? target.Property.Name), StringComparer.Ordinal);

    private static IEnumerable<IPropertyReferenceOperation> Targets(IObjectCreationOperation creation) =>
        creation.Initializer is null
            ? []
            : creation.Initializer.Initializers.OfType<ISimpleAssignmentOperation>().Select(static assignment => assignment.Target).OfType<IPropertyReferenceOperation>();

    /// <summary>The creation itself, or that of the local variable; properties are init-only, so nothing can be added in between.</summary>
    private static IObjectCreationOperation? CreationOf(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            IObjectCreationOperation creation => creation,
            ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [{ } declaration] } local, SemanticModel: { } model }
                when declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
                    && declarator.SyntaxTree == model.SyntaxTree
                    && IsAssignedOnce(local, declarator, model) => model.GetOperation(initial) is { } operation ? CreationOf(operation) : null,
            _ => null,
        };
    }

    /// <summary>A variable that may hold something else by then is not judged.</summary>
    private static bool IsAssignedOnce(ILocalSymbol local, VariableDeclaratorSyntax declarator, SemanticModel model)
    {
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? (SyntaxNode?)declarator.FirstAncestorOrSelf<CompilationUnitSyntax>();
        return scope is not null && !scope.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is IdentifierNameSyntax name
            && name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local));
    }
}
