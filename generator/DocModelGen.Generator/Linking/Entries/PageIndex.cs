using System;
using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>Finds the page that a link leads to.</summary>
internal sealed class PageIndex
{
    private const int None = -1;

    /// <summary>Of more files with one name the rest is found by its exact path only, so that a thousand of them are not ranked for each link.</summary>
    private const int MaxRanked = 256;

    private readonly IReadOnlyList<DocPage> _pages;
    private readonly Dictionary<string, List<int>> _byFileName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, int>> _byFolder = new(StringComparer.Ordinal);
    private string _lastPath = "";
    private string _lastFolder = "";
    private Dictionary<string, int> _resolved = new(StringComparer.Ordinal);

    /// <summary>Null where no page has parts.</summary>
    private readonly Dictionary<string, int>? _parts;

    public IReadOnlyList<DocPage> All => _pages;

    /// <summary>By place: a page that takes another's place in the list, under its path, is found where that one was.</summary>
    public PageIndex(IReadOnlyList<DocPage> pages)
    {
        _pages = pages;
        for (int i = 0; i < pages.Count; i++)
        {
            if (pages[i].Fragment.Length > 0)
            {
                _parts ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                _parts[pages[i].Key] = i;
                continue;
            }

            string path = PagePaths.WithoutExtension(pages[i].Path);
            if (!_byPath.ContainsKey(path))
            {
                _byPath.Add(path, i);
            }

            string name = PagePaths.Stem(pages[i].Path);
            if (!_byFileName.TryGetValue(name, out List<int>? named))
            {
                _byFileName.Add(name, named = []);
            }

            named.Add(i);
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
            return FindPart(from.Path, ref anchor) ?? from;
        }

        EnterFolderOf(from);
        if (!_resolved.TryGetValue(address, out int index))
        {
            index = Find(_lastFolder, address);
            _resolved.Add(address, index);
        }

        return index == None ? null : FindPart(_pages[index].Path, ref anchor) ?? _pages[index];
    }

    /// <summary>A link to a heading that owns a part leads to the part.</summary>
    private DocPage? FindPart(string path, ref string anchor)
    {
        if (_parts is null || anchor.Length == 0 || !_parts.TryGetValue(path + "#" + anchor, out int part))
        {
            return null;
        }

        anchor = "";
        return _pages[part];
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
        if (!_byFolder.TryGetValue(_lastFolder, out Dictionary<string, int>? resolved))
        {
            _byFolder.Add(_lastFolder, resolved = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        _resolved = resolved;
    }

    private int Find(string folder, string address)
    {
        int query = address.IndexOf('?');
        string path = (query < 0 ? address : address.Substring(0, query)).Replace('\\', '/').TrimEnd('/');
        if (!_byFileName.TryGetValue(PagePaths.Stem(path), out List<int>? candidates))
        {
            return None;
        }

        if (_byPath.TryGetValue(PagePaths.WithoutExtension(PagePaths.Combine(folder, path)), out int exact))
        {
            return exact;
        }

        string lastFolder = PagePaths.LastFolder(path);
        int best = None;
        (bool SameFolder, int Shared) bestRank = default;
        for (int i = 0; i < Math.Min(candidates.Count, MaxRanked); i++)
        {
            int index = candidates[i];
            DocPage candidate = _pages[index];
            var rank = (
                lastFolder.Length > 0 && string.Equals(PagePaths.LastFolder(candidate.Path), lastFolder, StringComparison.OrdinalIgnoreCase),
                PagePaths.SharedPrefix(candidate.Path, folder));
            if (best == None || rank.CompareTo(bestRank) > 0)
            {
                best = index;
                bestRank = rank;
            }
        }

        return best;
    }
}
