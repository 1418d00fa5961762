using System.Collections.Generic;
using System.Collections.Immutable;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>A file that a page includes, directly or not.</summary>
/// <param name="From">The path of the file that includes it.</param>
/// <param name="Target">The include as that file writes it.</param>
/// <param name="Text">The file.</param>
internal sealed record IncludedFile(string From, string Target, AdditionalText Text);

/// <summary>What a page is read from: its own text, and those that it includes. Equal as long as none of them is edited.</summary>
internal sealed record PageSource(AdditionalText Text, EquatableArray<IncludedFile> Includes)
{
    /// <summary>No page has as many parts; those behind are left out, and said so.</summary>
    private const int MaximumFiles = 256;

    /// <summary>The page has more parts than are read.</summary>
    public bool IsCut => Includes.Count == MaximumFiles;

    public static PageSource WithoutIncludes(AdditionalText text) => new(text, []);

    /// <summary>The page; nothing where the file is a part of pages.</summary>
    /// <param name="file">Any file of the project.</param>
    /// <param name="map">Which files include which.</param>
    /// <param name="texts">The files that are included.</param>
    public static ImmutableArray<PageSource> Of(AdditionalText file, IncludeMap map, IncludedTexts texts) =>
        map.IsInclude(file.Path) ? ImmutableArray<PageSource>.Empty : ImmutableArray.Create(Create(file, map, texts));

    private static PageSource Create(AdditionalText text, IncludeMap map, IncludedTexts texts)
    {
        EquatableArray<IncludeLink> links = map.LinksOf(text.Path);
        if (links.IsEmpty)
        {
            return WithoutIncludes(text);
        }

        var files = new List<IncludedFile>();
        var known = new HashSet<string>(System.StringComparer.Ordinal) { text.Path };
        var open = new Queue<string>(known);
        while (open.Count > 0 && files.Count < MaximumFiles)
        {
            string from = open.Dequeue();
            foreach (IncludeLink link in map.LinksOf(from))
            {
                if (files.Count < MaximumFiles && (link.Path == text.Path ? text : texts.Find(link.Path)) is { } included)
                {
                    files.Add(new IncludedFile(from, link.Target, included));
                    if (known.Add(link.Path))
                    {
                        open.Enqueue(link.Path);
                    }
                }
            }
        }

        return new PageSource(text, files.ToEquatableArray());
    }

    /// <summary>Null where the project has no such file.</summary>
    public AdditionalText? Find(string from, string target)
    {
        foreach (IncludedFile file in Includes)
        {
            if (file.Target == target && file.From == from)
            {
                return file.Text;
            }
        }

        return null;
    }
}
