using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.References;

/// <summary>Reads pages of a source with what they include, each file once.</summary>
internal sealed class SourcePages(SourceTree tree, IProgress progress)
{
    private const int MaxDepth = 16;

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Lazy<IncludeLinks> _links = new(() => new IncludeLinks(tree));

    /// <summary>The whole reference: pages and the parts that lie among them in one request, then parts from elsewhere.</summary>
    public IReadOnlyDictionary<string, byte[]> ReadAll()
    {
        Fetch([.. tree.Pages, .. tree.Parts.Where(static path => !IncludeLinks.IsSample(path))]);
        return Read([.. tree.Pages], hasSamples: false);
    }

    /// <summary>Contents by path: the pages, and in a round for each level what they include.</summary>
    public IReadOnlyDictionary<string, byte[]> Read(IReadOnlyCollection<string> pages, bool hasSamples)
    {
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string[] level = [.. pages];
        for (int depth = 0; depth < MaxDepth && level.Length > 0; depth++)
        {
            Fetch(level);
            foreach (string path in level)
            {
                read[path] = _contents[path];
            }

            level =
            [
                .. level.SelectMany(path => _links.Value.Of(path, _contents[path]))
                    .Where(path => !read.ContainsKey(path) && (hasSamples || !IncludeLinks.IsSample(path)))
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        return read;
    }

    private void Fetch(IReadOnlyCollection<string> paths)
    {
        string[] missing = [.. paths.Where(path => !_contents.ContainsKey(path))];
        if (missing.Length > 0)
        {
            foreach ((string path, byte[] content) in tree.Read(missing, progress))
            {
                _contents[path] = content;
            }
        }
    }
}
