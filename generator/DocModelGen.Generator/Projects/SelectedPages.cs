using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>The pages of what a selection asks for, and of what that needs: only these are the project's business.</summary>
internal static class SelectedPages
{
    /// <summary>Their paths, in the order of the pages; null where everything is wanted.</summary>
    /// <param name="pages">All of them.</param>
    /// <param name="selection">Null for none.</param>
    /// <param name="kept">What the selection leaves of their model.</param>
    public static EquatableArray<string>? Of(IReadOnlyList<DocPage> pages, Selection? selection, ApiModel kept)
    {
        if (selection is null || selection.Entries.All(static entry => entry.Kind == SelectionKind.Rename))
        {
            return null;
        }

        var paths = new HashSet<string>(kept.Operations.SelectMany(static operation => operation.OtherSourcePaths.Prepend(operation.SourcePath)), StringComparer.Ordinal);
        var types = new HashSet<string>(kept.Types.SelectMany(static type => type.SourcePaths), StringComparer.Ordinal);
        var enums = new HashSet<string>(kept.Enums.SelectMany(static type => type.SourcePaths), StringComparer.Ordinal);

        // A page that was asked for, and of which nothing can be made, has to say why.
        var asked = new HashSet<string>(
            selection.Entries
                .Where(static entry => entry.Kind == SelectionKind.Include && !SelectionMatcher.IsWildcard(entry.Pattern))
                .Select(static entry => entry.Pattern),
            StringComparer.OrdinalIgnoreCase);
        return pages.Where(IsJudged).Select(static page => page.Path).ToEquatableArray();

        // Pages that only send a type, or mention an enumeration, are not about it.
        bool IsJudged(DocPage page) =>
            paths.Contains(page.Path)
            || (page.Kind != PageKind.Operation && (types.Contains(page.Path) || (!page.MemberTables.IsEmpty && enums.Contains(page.Path))))
            || (asked.Count > 0 && (asked.Contains(PagePaths.Stem(page.Path)) || asked.Contains(PagePaths.FileName(page.Path))));
    }
}
