using System;
using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>Finds the page that a link leads to.</summary>
internal sealed class PageIndex
{
    private readonly Dictionary<string, List<DocPage>> _byFileName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Folder, string Target), DocPage?> _resolved = [];

    public PageIndex(IReadOnlyList<DocPage> pages)
    {
        foreach (DocPage page in pages)
        {
            string name = PagePaths.Stem(page.Path);
            if (!_byFileName.TryGetValue(name, out List<DocPage>? named))
            {
                _byFileName.Add(name, named = []);
            }

            named.Add(page);
        }
    }

    /// <summary>The page and the anchor (without <c>#</c>; empty where the link has none), or null.</summary>
    public DocPage? Resolve(DocPage from, string target, out string anchor)
    {
        int hash = target.IndexOf('#');
        anchor = hash < 0 ? "" : target.Substring(hash + 1);
        string address = hash < 0 ? target : target.Substring(0, hash);
        if (address.Length == 0)
        {
            return from;
        }

        var key = (PagePaths.Folder(from.Path), address);
        if (!_resolved.TryGetValue(key, out DocPage? page))
        {
            page = Find(key.Item1, address);
            _resolved.Add(key, page);
        }

        return page;
    }

    private DocPage? Find(string folder, string address)
    {
        int query = address.IndexOf('?');
        string path = (query < 0 ? address : address.Substring(0, query)).Replace('\\', '/').TrimEnd('/');
        if (!_byFileName.TryGetValue(PagePaths.Stem(path), out List<DocPage>? candidates))
        {
            return null;
        }

        string exact = PagePaths.WithoutExtension(PagePaths.Combine(folder, path));
        string lastFolder = PagePaths.LastFolder(path);
        DocPage? best = null;
        (bool Exact, bool SameFolder, int Shared) bestRank = default;
        foreach (DocPage candidate in candidates)
        {
            var rank = (
                string.Equals(PagePaths.WithoutExtension(candidate.Path), exact, StringComparison.OrdinalIgnoreCase),
                lastFolder.Length > 0 && string.Equals(PagePaths.LastFolder(candidate.Path), lastFolder, StringComparison.OrdinalIgnoreCase),
                PagePaths.SharedPrefix(candidate.Path, folder));
            if (best is null || rank.CompareTo(bestRank) > 0)
            {
                best = candidate;
                bestRank = rank;
            }
        }

        return best;
    }
}
