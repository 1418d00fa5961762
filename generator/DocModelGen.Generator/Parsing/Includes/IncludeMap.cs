using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>
/// Which files include which. A file that another one includes is a part of pages and no page itself, and so is every file below a folder called
/// <c>includes</c>. Of files that only include each other in a circle the first by its path is a page.
/// </summary>
internal sealed record IncludeMap(EquatableArray<FileIncludes> Files)
{
    private Dictionary<string, FileIncludes>? _byPath;
    private HashSet<string>? _included;

    /// <summary>The first of each path: a project may name a file twice.</summary>
    private Dictionary<string, FileIncludes> ByPath => _byPath ??= Files
        .GroupBy(static file => file.Path, StringComparer.Ordinal)
        .ToDictionary(static files => files.Key, static files => files.First(), StringComparer.Ordinal);

    private HashSet<string> Included => _included ??= FindIncluded();

    public bool IsInclude(string path) => (Files.Count > 0 && Included.Contains(path)) || IncludeFolders.Contains(path);

    public EquatableArray<IncludeLink> LinksOf(string path) =>
        Files.Count > 0 && ByPath.TryGetValue(path, out FileIncludes? file) ? file.Links : [];

    // The indexes are no part of the value.
    public bool Equals(IncludeMap? other) => other is not null && Files == other.Files;

    public override int GetHashCode() => Files.GetHashCode();

    private HashSet<string> FindIncluded()
    {
        var included = new HashSet<string>(Files.SelectMany(static file => file.Links).Select(static link => link.Path), StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (FileIncludes file in Files.Where(file => !included.Contains(file.Path) || IncludeFolders.Contains(file.Path)))
        {
            Reach(file.Path, reached);
        }

        foreach (string path in included.Where(path => !reached.Contains(path)).OrderBy(static path => path, StringComparer.Ordinal).ToList())
        {
            if (!reached.Contains(path))
            {
                included.Remove(path);
                Reach(path, reached);
            }
        }

        return included;
    }

    private void Reach(string path, HashSet<string> reached)
    {
        var open = new Stack<string>();
        open.Push(path);
        while (open.Count > 0)
        {
            foreach (IncludeLink link in LinksOf(open.Pop()))
            {
                if (reached.Add(link.Path))
                {
                    open.Push(link.Path);
                }
            }
        }
    }
}
