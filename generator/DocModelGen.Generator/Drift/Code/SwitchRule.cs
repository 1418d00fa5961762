using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DocModelGen.Generator.Drift.Code;

/// <summary>A <c>switch</c> over a generated enum: members that it does not know, and members that are gone.</summary>
internal sealed class SwitchRule(ProjectFacts facts)
{
    private const int MaxNamed = 5;

    public void CheckStatement(OperationAnalysisContext context)
    {
        var operation = (ISwitchOperation)context.Operation;
        var arms = new SwitchArms();
        foreach (ICaseClauseOperation clause in operation.Cases.SelectMany(static section => section.Clauses))
        {
            arms.Add(clause);
        }

        Location location = operation.Syntax is SwitchStatementSyntax syntax ? syntax.SwitchKeyword.GetLocation() : operation.Syntax.GetLocation();
        Check(context, operation.Value.Type, arms, location);
    }

    public void CheckExpression(OperationAnalysisContext context)
    {
        var operation = (ISwitchExpressionOperation)context.Operation;
        var arms = new SwitchArms();
        foreach (ISwitchExpressionArmOperation arm in operation.Arms)
        {
            arms.Add(arm.Pattern, isGuarded: arm.Guard is not null);
        }

        Location location = operation.Syntax is SwitchExpressionSyntax syntax ? syntax.SwitchKeyword.GetLocation() : operation.Syntax.GetLocation();
        Check(context, operation.Value.Type, arms, location);
    }

    private void Check(OperationAnalysisContext context, ITypeSymbol? type, SwitchArms arms, Location location)
    {
        if (GeneratedCode.Unwrap(type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } symbol
            || !GeneratedCode.IsGenerated(symbol)
            || facts.Code(context.CancellationToken).FindEnum(symbol) is not { IsFlags: false } model)
        {
            return;
        }

        var current = new HashSet<string>(model.Members.Select(static member => member.Name), StringComparer.Ordinal);
        IFieldSymbol[] fields = [.. symbol.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)];
        foreach (IFieldSymbol dropped in fields.Where(field => !facts.IsAccepting && !current.Contains(field.Name)))
        {
            foreach (SyntaxNode arm in arms.ArmsOf(dropped.ConstantValue))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.ArmForDroppedMember, arm.GetLocation(), dropped.Name, symbol.Name));
            }
        }

        if (arms.HasDefault)
        {
            return;
        }

        string[] missing = [.. fields.Where(field => current.Contains(field.Name) && !arms.Covers(field.ConstantValue)).Select(static field => field.Name)];
        context.ReportDiagnostic(missing.Length == 0
            ? Diagnostic.Create(Descriptors.SwitchWithoutDefault, location, symbol.Name)
            : Diagnostic.Create(
                Descriptors.SwitchMissesMembers,
                location,
                ImmutableDictionary<string, string?>.Empty.Add(BodyRule.Missing, string.Join(",", missing)),
                symbol.Name,
                Named(missing)));
    }

    private static string Named(string[] names) => names.Length <= MaxNamed
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(MaxNamed)) + string.Format(CultureInfo.InvariantCulture, " and {0} more", names.Length - MaxNamed);
}
