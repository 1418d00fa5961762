using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>The Markdown files of a project by name: what an include can lead to.</summary>
internal sealed record FileNames(EquatableArray<string> Paths)
{
    private Dictionary<string, List<string>>? _byName;

    private Dictionary<string, List<string>> ByName => _byName ??= CreateIndex();

    /// <summary>
    /// The file at the link's place; otherwise one of that name whose folder is called as the link's, or that stands among includes. Null where
    /// there is none.
    /// </summary>
    public string? Resolve(string from, string target)
    {
        string link = Clean(target);
        if (link.Length == 0 || !ByName.TryGetValue(PagePaths.FileName(link), out List<string>? candidates))
        {
            return null;
        }

        string folder = PagePaths.Folder(Normalize(from));
        string exact = PagePaths.Combine(folder, link);
        string? best = null;
        (bool IsExact, int Folders, int Shared) bestRank = default;
        foreach (string candidate in candidates)
        {
            string path = Normalize(candidate);
            var rank = (
                string.Equals(path, exact, StringComparison.OrdinalIgnoreCase),
                CountSharedFolders(path, link),
                PagePaths.SharedPrefix(path, folder));
            if ((rank.Item1 || rank.Item2 > 0 || IncludeFolders.Contains(path)) && (best is null || rank.CompareTo(bestRank) > 0))
            {
                best = candidate;
                bestRank = rank;
            }
        }

        return best;
    }

    // The index is no part of the value.
    public bool Equals(FileNames? other) => other is not null && Paths == other.Paths;

    public override int GetHashCode() => Paths.GetHashCode();

    private static string Normalize(string path) => path.Replace('\\', '/');

    /// <summary>Without what is no path, and without <c>~/</c>, which is the root of a repository that is not here.</summary>
    private static string Clean(string target)
    {
        int end = target.IndexOfAny(['#', '?']);
        string path = Normalize(end < 0 ? target : target.Substring(0, end));
        return path.IndexOf("://", StringComparison.Ordinal) >= 0 ? "" : path.TrimStart('~');
    }

    /// <summary>How many folders above the file are called alike.</summary>
    private static int CountSharedFolders(string path, string link)
    {
        string[] left = path.Split('/');
        string[] right = link.Split('/');
        int count = 0;
        while (count + 2 <= left.Length && count + 2 <= right.Length
            && right[right.Length - 2 - count] is not ("" or "." or "..")
            && string.Equals(left[left.Length - 2 - count], right[right.Length - 2 - count], StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }

    private Dictionary<string, List<string>> CreateIndex()
    {
        var index = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (string path in Paths)
        {
            string name = PagePaths.FileName(Normalize(path));
            if (!index.TryGetValue(name, out List<string>? paths))
            {
                index.Add(name, paths = []);
            }

            paths.Add(path);
        }

        foreach (List<string> paths in index.Values)
        {
            paths.Sort(StringComparer.Ordinal);
        }

        return index;
    }
}
