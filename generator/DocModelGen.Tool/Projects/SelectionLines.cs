using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Projects;

/// <summary>The lines of <c>docmodels.txt</c> that the tool writes: a page may have more than was asked for.</summary>
internal static class SelectionLines
{
    private const string Head =
        """
        # What is generated of the pages in spec/, with all that it needs. 'docmodels add' and 'remove' keep it; your own lines stay.

        """;

    /// <summary>
    /// The text with a line for each name that no line asks for yet. Null where the file is to stay as it is: one that only renames
    /// or excludes wants everything else, and so does none at all beside pages of the user's own.
    /// </summary>
    public static string? With(string? text, IEnumerable<string> names, bool hasOwnPages)
    {
        if (text is null)
        {
            return hasOwnPages ? null : Head.ReplaceLineEndings("\n") + Lines(names);
        }

        Selection selection = SelectionReader.Read(ProjectFolder.Selection, SourceText.From(text));
        if (!selection.Entries.IsEmpty && !selection.Entries.Any(static entry => entry.Kind == SelectionKind.Include))
        {
            return null;
        }

        string[] missing = [.. names.Where(name => !selection.Entries.Any(entry => entry.Kind != SelectionKind.Exclude && Wildcard.Matches(Renames.WithoutGraph(entry.Pattern), name)))];
        return missing.Length == 0 ? null : text + (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + Lines(missing);
    }

    /// <summary>The text without the lines that ask for just these names.</summary>
    public static string? Without(string? text, IReadOnlyCollection<string> names)
    {
        if (text is null)
        {
            return null;
        }

        string[] lines = text.Split('\n');
        string[] kept = [.. lines.Where(line => !names.Contains(line.Split('#')[0].Trim(), StringComparer.OrdinalIgnoreCase))];
        return kept.Length == lines.Length ? null : string.Join('\n', kept);
    }

    private static string Lines(IEnumerable<string> names) => string.Concat(names.Order(StringComparer.Ordinal).Select(static name => name + "\n"));
}
