using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Code;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Encoders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.CodeFixes;

/// <summary>Adds the properties that a request body leaves out, each with a value to be replaced.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddPropertiesFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.RequiredPropertyNotSet.Id, Descriptors.ListedPropertyNotSet.Id);

    /// <summary>None: the values are to be replaced where they are added; added everywhere at once they are sent instead of refused.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation
                && diagnostic.Properties.TryGetValue(BodyRule.Missing, out string? missing) && missing is { Length: > 0 })
            {
                string[] names = missing.Split(',');
                string title = names.Length == 1 ? $"Set '{names[0]}'" : $"Set {names.Length} missing properties";
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellationToken => AddAsync(context.Document, creation, names, cancellationToken), nameof(AddPropertiesFix) + diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> AddAsync(
        Document document, BaseObjectCreationExpressionSyntax creation, string[] names, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetTypeInfo(creation, cancellationToken).Type is not { } type)
        {
            return document;
        }

        List<string> assignments = [.. names.Select(name => $"{Identifier.Encode(name)} = {Placeholder(PropertyOf(type, name)?.Type, model, creation.SpanStart)}")];
        return document.WithText(text.WithChanges(Insert(creation, assignments, new TextInsertion(text))));
    }

    private static TextChange Insert(BaseObjectCreationExpressionSyntax creation, List<string> assignments, TextInsertion insertion)
    {
        if (creation.Initializer is not { } initializer)
        {
            string indent = insertion.IndentAt(creation.SpanStart);
            string lines = insertion.Lines(indent + TextInsertion.OneStep, assignments.Select(static assignment => assignment + ","));
            string call = creation is ImplicitObjectCreationExpressionSyntax || creation.ArgumentList is not null ? "" : "()";
            return new TextChange(
                new TextSpan(creation.Span.End, 0), $"{call}{insertion.LineEnd}{indent}{{{lines}{insertion.LineEnd}{indent}}}");
        }

        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        bool endsWithComma = expressions.Count > 0 && expressions.SeparatorCount == expressions.Count;
        int position = endsWithComma ? expressions.GetSeparator(expressions.Count - 1).Span.End
            : expressions.Count > 0 ? expressions.Last().Span.End
            : initializer.OpenBraceToken.Span.End;
        string text = insertion.IsOnOneLine(initializer)
            ? (expressions.Count == 0 || endsWithComma ? " " : ", ") + string.Join(", ", assignments)
            : (expressions.Count == 0 || endsWithComma ? "" : ",")
                + insertion.Lines(
                    expressions.Count == 0 ? insertion.IndentAt(initializer.OpenBraceToken.SpanStart) + TextInsertion.OneStep : insertion.IndentAt(expressions.Last().SpanStart),
                    assignments.Select(static assignment => assignment + ","));
        return new TextChange(new TextSpan(position, 0), text);
    }

    private static IPropertySymbol? PropertyOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>A value that is sent: null would not be.</summary>
    private static string Placeholder(ITypeSymbol? type, SemanticModel model, int position)
    {
        ITypeSymbol? value = GeneratedCode.Unwrap(type)?.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return value switch
        {
            null => "default!",
            { SpecialType: SpecialType.System_String } => "\"\"",
            { SpecialType: SpecialType.System_Boolean } => "false",
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => "0",
            { TypeKind: TypeKind.Enum } => Name() + "." + (value.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static field => field.HasConstantValue)?.Name ?? ""),
            { IsValueType: true } => $"default({Name()})",
            IArrayTypeSymbol array => $"new {array.ElementType.ToMinimalDisplayString(model, position)}[0]",
            INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments: [{ } element] } => $"new {element.ToMinimalDisplayString(model, position)}[0]",
            _ => $"new {Name()}()",
        };

        string Name() => value.ToMinimalDisplayString(model, position);
    }
}
