using System;
using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>Finds the page that a link leads to.</summary>
internal sealed class PageIndex
{
    private readonly Dictionary<string, List<DocPage>> _byFileName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, DocPage?>> _byFolder = new(StringComparer.Ordinal);
    private string _lastPath = "";
    private string _lastFolder = "";
    private Dictionary<string, DocPage?> _resolved = new(StringComparer.Ordinal);

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

        EnterFolderOf(from);
        if (!_resolved.TryGetValue(address, out DocPage? page))
        {
            page = Find(_lastFolder, address);
            _resolved.Add(address, page);
        }

        return page;
    }

    /// <summary>Links of one page come together: its folder is looked up once.</summary>
    private void EnterFolderOf(DocPage page)
    {
        if (ReferenceEquals(page.Path, _lastPath))
        {
            return;
        }

        _lastPath = page.Path;
        _lastFolder = PagePaths.Folder(page.Path);
        if (!_byFolder.TryGetValue(_lastFolder, out Dictionary<string, DocPage?>? resolved))
        {
            _byFolder.Add(_lastFolder, resolved = new Dictionary<string, DocPage?>(StringComparer.Ordinal));
        }

        _resolved = resolved;
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
