using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>All pages of a project with the texts that they include: what the pipeline joins page by page, at once.</summary>
internal sealed class PageSources
{
    // By the first file, which lives as long as the project has it.
    private static readonly ConditionalWeakTable<AdditionalText, PageSources> s_known = new();

    private readonly ImmutableArray<AdditionalText> _files;
    private Dictionary<string, AdditionalText>? _byPath;

    private PageSources(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        _files = files;
        var names = new FileNames(files.Select(static file => file.Path).ToEquatableArray());
        var map = new IncludeMap(files
            .Select(file => FileIncludes.Read(file, names, cancellationToken))
            .Where(static file => !file.Links.IsEmpty)
            .ToEquatableArray());
        var includes = new IncludedTexts(files.Where(file => map.IsInclude(file.Path)).ToImmutableArray());
        Pages = files.SelectMany(file => PageSource.Of(file, map, includes)).ToImmutableArray();
    }

    public ImmutableArray<PageSource> Pages { get; }

    /// <summary>A page or a part of pages; null where there is no such file.</summary>
    /// <param name="path">As the compiler knows it, or with <c>/</c> between folders.</param>
    public AdditionalText? Find(string path) =>
        (_byPath ??= IncludedTexts.ByPath(_files, Normalize)).TryGetValue(Normalize(path), out AdditionalText? file) ? file : null;

    private static string Normalize(string path) => path.Replace('\\', '/');

    /// <summary>Of the project's additional files; found again as long as these are the same.</summary>
    public static PageSources Find(IEnumerable<AdditionalText> additionalFiles, CancellationToken cancellationToken)
    {
        ImmutableArray<AdditionalText> files = additionalFiles.Where(static file => PageFiles.IsPage(file.Path)).ToImmutableArray();
        if (files.IsEmpty)
        {
            return new PageSources(files, cancellationToken);
        }

        if (s_known.TryGetValue(files[0], out PageSources? known) && known._files.SequenceEqual(files))
        {
            return known;
        }

        var sources = new PageSources(files, cancellationToken);
        s_known.Remove(files[0]);
        return s_known.GetValue(files[0], _ => sources) is var stored && stored._files.SequenceEqual(files) ? stored : sources;
    }
}
