using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.CodeFixes;

/// <summary>Takes accepted lines out of the baseline and puts current ones in, sorted as the file is.</summary>
internal static class BaselineEdit
{
    public static bool CanApply(Project project, Diagnostic diagnostic) =>
        Baseline(project) is not null && (Lines(diagnostic, AcceptEdit.Remove).Length > 0 || Lines(diagnostic, AcceptEdit.Add).Length > 0);

    public static async Task<Solution> ApplyAsync(Project project, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (Baseline(project) is not { } baseline)
        {
            return project.Solution;
        }

        SourceText text = await baseline.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var removed = new HashSet<string>(diagnostics.SelectMany(static diagnostic => Lines(diagnostic, AcceptEdit.Remove)), StringComparer.Ordinal);
        IEnumerable<string> added = diagnostics.SelectMany(static diagnostic => Lines(diagnostic, AcceptEdit.Add));
        string[] lines = [.. text.Lines.Select(static line => line.ToString()).Where(static line => line.Length > 0)];
        IEnumerable<string> facts = lines.Skip(1)
            .Where(line => !removed.Contains(line))
            .Concat(added)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static line => line, StringComparer.Ordinal);
        string content = string.Concat(lines.Take(1).Concat(facts).Select(static line => line + "\n"));
        return project.Solution.WithAdditionalDocumentText(baseline.Id, SourceText.From(content, text.Encoding));
    }

    private static TextDocument? Baseline(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(static document => BaselineFile.Is(document.FilePath ?? document.Name));

    private static string[] Lines(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out string? lines) && !string.IsNullOrEmpty(lines) ? lines!.Split('\n') : [];
}
