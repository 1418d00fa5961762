using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>The project's files that are parts of pages; equal as long as none of them is edited.</summary>
internal sealed class IncludedTexts(ImmutableArray<AdditionalText> texts) : IEquatable<IncludedTexts>
{
    private readonly ImmutableArray<AdditionalText> _texts = texts;
    private Dictionary<string, AdditionalText>? _byPath;

    /// <summary>Null where there is no such file.</summary>
    public AdditionalText? Find(string path) =>
        (_byPath ??= ByPath(_texts, static path => path)).TryGetValue(path, out AdditionalText? text) ? text : null;

    /// <summary>The first of each path: a project may name a file twice.</summary>
    public static Dictionary<string, AdditionalText> ByPath(IEnumerable<AdditionalText> files, Func<string, string> key)
    {
        var byPath = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (AdditionalText file in files)
        {
            if (!byPath.ContainsKey(key(file.Path)))
            {
                byPath.Add(key(file.Path), file);
            }
        }

        return byPath;
    }

    public bool Equals(IncludedTexts? other) => other is not null && _texts.SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as IncludedTexts);

    public override int GetHashCode() => _texts.Length;
}
