using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>Links of an included file, which lead on from its own place.</summary>
internal static class IncludedTargets
{
    /// <summary>The link as the page would write it.</summary>
    /// <param name="target">As the included file writes it.</param>
    /// <param name="file">The path of the included file.</param>
    /// <param name="page">The path of the page.</param>
    public static string Rebase(string target, string file, string page)
    {
        if (target.Length == 0 || target[0] is '/' or '#' or '~' || target.IndexOf(':') >= 0)
        {
            return target;
        }

        string from = PagePaths.Folder(file.Replace('\\', '/'));
        string to = PagePaths.Folder(page);
        return string.Equals(from, to, StringComparison.Ordinal) ? target : PagePaths.Relative(to, PagePaths.Combine(from, target));
    }
}
