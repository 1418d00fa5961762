using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Encoders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.CodeFixes;

/// <summary>
/// Uses a property under the name that the pages now have for it. Hangs on the compiler's own report: the accepted name stays one step as
/// <c>[Obsolete]</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RenamePropertyFix : CodeFixProvider
{
    private const string UseOfObsolete = "CS0618";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UseOfObsolete);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && model is not null
                && NameIn(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } name
                && model.GetSymbolInfo(name, context.CancellationToken).Symbol is IPropertySymbol property
                && NewNameOf(property) is { } newName)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use '{newName}'",
                        cancellationToken => RenameAsync(context.Document, name.Identifier.Span, newName, cancellationToken),
                        nameof(RenamePropertyFix)),
                    diagnostic);
            }
        }
    }

    private static SimpleNameSyntax? NameIn(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>Null where the new name is not a property of the same type: replacing the one by the other is not enough then.</summary>
    private static string? NewNameOf(IPropertySymbol property) =>
        GeneratedCode.IsGenerated(property.ContainingType)
        && GeneratedCode.NewNameOf(property) is { } name
        && property.ContainingType.GetMembers(name).OfType<IPropertySymbol>().Any(other => SymbolEqualityComparer.Default.Equals(other.Type, property.Type))
            ? name
            : null;

    private static async Task<Document> RenameAsync(Document document, TextSpan span, string newName, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.Replace(span, Identifier.Encode(newName)));
    }
}
