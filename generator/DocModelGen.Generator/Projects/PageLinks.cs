using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>Relative links between pages.</summary>
internal static class PageLinks
{
    /// <summary>So much of what is linked must be there for the rest to be missing rather than left out.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>The folder that a relative link to a page leads into; null for other links.</summary>
    public static string? FolderOf(DocPage page, string target)
    {
        string path = target.Split('#', '?')[0].Replace('\\', '/');
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("/", StringComparison.Ordinal) && path.IndexOf(':') < 0
            ? PagePaths.Folder(PagePaths.Combine(PagePaths.Folder(page.Path), path))
            : null;
    }

    /// <summary>The folders of which nearly all linked pages are in the set.</summary>
    public static HashSet<string> NearlyCompleteFolders(IEnumerable<DocPage> pages, PageIndex index)
    {
        var targets =
            from page in pages
            from link in page.Links
            let folder = FolderOf(page, link.Target)
            where folder is not null
            group index.Resolve(page, link.Target, out _) is not null
                by (Folder: folder, Name: PagePaths.FileName(link.Target.Split('#', '?')[0]).ToLowerInvariant()) into target
            group target.First() by target.Key.Folder;
        return new HashSet<string>(
            targets.Where(static folder => folder.Count(static isThere => isThere) >= folder.Count() * NearlyAll).Select(static folder => folder.Key),
            StringComparer.OrdinalIgnoreCase);
    }
}
