using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using DocModelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocModelGen.CodeFixes;

/// <summary>
/// Accepts one change: edits its lines of the baseline. Hangs on C# that uses what drifted, and on the baseline where no page is
/// left to hang on; editors and <c>dotnet format</c> do not offer fixes that hang on Markdown.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".txt"])]
public sealed class AcceptFactFix : CodeFixProvider
{
    internal const string Title = "Accept this change of the pages";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.UseOfDrifted.Id, Descriptors.OperationRemoved.Id, Descriptors.TypeRemoved.Id);

    /// <summary>None: each acceptance is a decision, and <c>dotnet format</c> applies to everything what can be applied to all.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IReadOnlyList<Diagnostic> one = [diagnostic];
            if (BaselineEdit.CanApply(project, diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellationToken => BaselineEdit.ApplyAsync(project, one, cancellationToken), nameof(AcceptFactFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
