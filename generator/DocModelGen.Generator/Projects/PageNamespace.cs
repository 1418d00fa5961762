using System.Collections.Generic;
using System.Collections.Immutable;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Projects;

/// <summary>The C# namespace that one page's item metadata asks for.</summary>
/// <param name="Path">The page, as the compiler knows it.</param>
/// <param name="Namespace">As written; it need not be one.</param>
internal sealed record PageNamespace(string Path, string Namespace)
{
    private const string Key = "build_metadata.DocModelPageOptions.Namespace";

    public bool IsValid => ProjectSettings.IsNamespace(Namespace);

    /// <summary>The few pages that have one.</summary>
    public static EquatableArray<PageNamespace> Of(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options)
    {
        List<PageNamespace> namespaces = [];
        foreach (AdditionalText text in texts)
        {
            if (options.GetOptions(text).TryGetValue(Key, out string? value) && !string.IsNullOrWhiteSpace(value))
            {
                namespaces.Add(new PageNamespace(text.Path, value.Trim()));
            }
        }

        return namespaces.ToEquatableArray();
    }
}
