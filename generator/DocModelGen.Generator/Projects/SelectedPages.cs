using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>The pages of what a selection asks for, and of what that needs: only these are the project's business.</summary>
internal static class SelectedPages
{
    /// <summary>By path; null where everything is wanted.</summary>
    /// <param name="pages">All of them.</param>
    /// <param name="selection">Null for none.</param>
    /// <param name="kept">What the selection leaves of their model.</param>
    public static EquatableArray<string>? Of(IReadOnlyList<DocPage> pages, Selection? selection, ApiModel kept)
    {
        if (selection is null || selection.Entries.All(static entry => entry.Kind == SelectionKind.Rename))
        {
            return null;
        }

        Dictionary<string, DocPage> byPath = [];
        foreach (DocPage page in pages)
        {
            byPath[page.Path] = page;
        }

        var paths = new HashSet<string>(kept.Operations.SelectMany(static operation => operation.OtherSourcePaths.Prepend(operation.SourcePath)), StringComparer.Ordinal);

        // Pages that only send a type, or mention an enumeration, are not about it.
        paths.UnionWith(kept.Types.SelectMany(static type => type.SourcePaths).Where(path => Is(path, static page => page.Kind != PageKind.Operation)));
        paths.UnionWith(kept.Enums.SelectMany(static type => type.SourcePaths).Where(path => Is(path, static page => page.Kind != PageKind.Operation && !page.MemberTables.IsEmpty)));

        // A page that was asked for, and of which nothing can be made, has to say why.
        var asked = new HashSet<string>(selection.Entries.Where(static entry => entry.Kind == SelectionKind.Include).Select(static entry => entry.Pattern), StringComparer.OrdinalIgnoreCase);
        paths.UnionWith(pages.Select(static page => page.Path).Where(path => asked.Contains(PagePaths.Stem(path)) || asked.Contains(PagePaths.FileName(path))));
        return paths.OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray();

        bool Is(string path, Func<DocPage, bool> condition) => byPath.TryGetValue(path, out DocPage? page) && condition(page);
    }
}
