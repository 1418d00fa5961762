using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocModelGen.CodeFixes;

/// <summary>Accepts many changes at once: they all edit one file that is no document, which the ready-made provider cannot merge.</summary>
internal sealed class AcceptFactsFixAll : FixAllProvider
{
    public static AcceptFactsFixAll Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var perProject = new List<(ProjectId Project, IReadOnlyList<Diagnostic> Diagnostics)>();
        IEnumerable<Project> projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
        foreach (Project project in projects)
        {
            perProject.Add((project.Id, fixAllContext.Scope == FixAllScope.Document && fixAllContext.Document is { } document
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return CodeAction.Create(
            AcceptFactFix.Title,
            async cancellationToken =>
            {
                Solution solution = fixAllContext.Solution;
                foreach ((ProjectId id, IReadOnlyList<Diagnostic> diagnostics) in perProject)
                {
                    solution = await BaselineEdit.ApplyAsync(solution.GetProject(id)!, diagnostics, cancellationToken).ConfigureAwait(false);
                }

                return solution;
            },
            nameof(AcceptFactsFixAll));
    }
}
