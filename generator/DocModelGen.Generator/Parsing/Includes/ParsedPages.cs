using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>Pages by the files that they are made of.</summary>
internal sealed class ParsedPages
{
    private readonly Dictionary<string, ParsedPage> _byPath = new(StringComparer.Ordinal);
    private readonly ILookup<string, ParsedPage> _byInclude;

    public ParsedPages(ImmutableArray<ParsedPage> pages)
    {
        foreach (ParsedPage page in pages)
        {
            _byPath[page.Page.Path] = page;
        }

        _byInclude = pages
            .SelectMany(static page => page.IncludedFiles.Select(file => (File: file, Page: page)))
            .ToLookup(static pair => pair.File, static pair => pair.Page, StringComparer.Ordinal);
    }

    /// <summary>Null where the file is no page.</summary>
    /// <param name="path">As the compiler knows it.</param>
    public ParsedPage? Find(string path) => _byPath.TryGetValue(path.Replace('\\', '/'), out ParsedPage? page) ? page : null;

    /// <summary>The pages that the file is a part of.</summary>
    /// <param name="path">As the compiler knows it.</param>
    public IEnumerable<ParsedPage> Including(string path) => _byInclude[path];
}
