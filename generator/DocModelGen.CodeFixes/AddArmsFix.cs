using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Code;
using DocModelGen.Generator.Drift.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.CodeFixes;

/// <summary>Adds arms for the members that a switch does not know, or the default that it lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddArmsFix : CodeFixProvider
{
    private const string Unsupported = "throw new System.NotSupportedException()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.SwitchMissesMembers.Id, Descriptors.SwitchWithoutDefault.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode? node = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
            if (node is SwitchStatementSyntax or SwitchExpressionSyntax)
            {
                string[] members = diagnostic.Properties.TryGetValue(BodyRule.Missing, out string? missing) && missing is { Length: > 0 } ? missing.Split(',') : [];
                context.RegisterCodeFix(
                    CodeAction.Create(
                        members.Length == 0 ? "Add a default" : "Add the missing members",
                        cancellationToken => AddAsync(context.Document, node, members, cancellationToken),
                        nameof(AddArmsFix) + diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> AddAsync(Document document, SyntaxNode node, string[] members, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        ExpressionSyntax value = node is SwitchStatementSyntax statement ? statement.Expression : ((SwitchExpressionSyntax)node).GoverningExpression;
        if (GeneratedCode.Unwrap(model?.GetTypeInfo(value, cancellationToken).Type) is not { } type)
        {
            return document;
        }

        string typeName = type.ToMinimalDisplayString(model!, node.SpanStart);
        var insertion = new TextInsertion(text);
        List<string> values = [.. members.Select(member => $"{typeName}.{member}")];
        TextChange change = node is SwitchStatementSyntax ofStatement
            ? InStatement(ofStatement, values, insertion)
            : InExpression((SwitchExpressionSyntax)node, values, insertion);
        return document.WithText(text.WithChanges(change));
    }

    private static TextChange InStatement(SwitchStatementSyntax node, List<string> values, TextInsertion insertion)
    {
        string indent = insertion.IndentAt(node.CloseBraceToken.SpanStart);
        string step = indent + TextInsertion.OneStep;
        IEnumerable<string> labels = values.Count == 0 ? ["default:"] : values.Select(static value => $"case {value}:");
        string body = values.Count == 0 ? "break;" : Unsupported + ";";
        int position = node.Sections.Count == 0 ? node.OpenBraceToken.Span.End : node.Sections.Last().Span.End;
        return new TextChange(
            new TextSpan(position, 0),
            insertion.Lines(step, labels) + insertion.LineEnd + step + TextInsertion.OneStep + body);
    }

    private static TextChange InExpression(SwitchExpressionSyntax node, List<string> values, TextInsertion insertion)
    {
        SeparatedSyntaxList<SwitchExpressionArmSyntax> arms = node.Arms;
        bool endsWithComma = arms.Count > 0 && arms.SeparatorCount == arms.Count;
        int position = endsWithComma ? arms.GetSeparator(arms.Count - 1).Span.End
            : arms.Count > 0 ? arms.Last().Span.End
            : node.OpenBraceToken.Span.End;
        IEnumerable<string> added = values.Count == 0 ? [$"_ => {Unsupported},"] : values.Select(static value => $"{value} => {Unsupported},");
        string comma = arms.Count == 0 || endsWithComma ? "" : ",";
        if (insertion.IsOnOneLine(node))
        {
            return new TextChange(new TextSpan(position, 0), comma + " " + string.Join(" ", added).TrimEnd(','));
        }

        string indent = arms.Count == 0 ? insertion.IndentAt(node.OpenBraceToken.SpanStart) + TextInsertion.OneStep : insertion.IndentAt(arms.Last().SpanStart);
        return new TextChange(new TextSpan(position, 0), comma + insertion.Lines(indent, added));
    }
}
