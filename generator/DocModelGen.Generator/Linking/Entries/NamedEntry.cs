using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>A type or enumeration while its facts are being gathered from the pages.</summary>
internal abstract class NamedEntry(string fullName, string shortName, string wireNamespace, string? generatedNamespace)
{
    private readonly HashSet<DocPage> _pages = new(ReferenceComparer<DocPage>.Instance);
    private TypeReference? _reference;

    public string FullName { get; private set; } = fullName;

    public string ShortName { get; private set; } = shortName;

    public string WireNamespace { get; } = wireNamespace;

    /// <summary>The C# namespace that the defining page's item asks for; null for the project's.</summary>
    public string? GeneratedNamespace { get; } = generatedNamespace;

    /// <summary>Decides the C# namespace: an unnamed enumeration has none on the wire and lives beside its owner.</summary>
    public string CodeNamespaceSource { get; private set; } = wireNamespace;

    public List<DocPage> Pages { get; } = [];

    public TypeReference Reference =>
        _reference ?? throw new InvalidOperationException("Names are given before references are made.");

    public bool IsNamed => _reference is not null;

    public void GiveName(CSharpName name, string? fullName = null)
    {
        FullName = fullName ?? FullName;
        _reference = new TypeReference(FullName, name);
    }

    /// <summary>Another page spells the name in another case: the spelling with more capitals is the wire's.</summary>
    public void SpellAs(string shortName)
    {
        if (shortName.Length == ShortName.Length && shortName.Count(char.IsUpper) > ShortName.Count(char.IsUpper) && ShortName.All(static c => !char.IsUpper(c)))
        {
            FullName = FullName.Substring(0, FullName.Length - ShortName.Length) + shortName;
            ShortName = shortName;
        }
    }

    public void SetCodeNamespaceOf(NamedEntry owner) => CodeNamespaceSource = owner.CodeNamespaceSource;

    public void AddPage(DocPage page)
    {
        if (!_pages.Add(page))
        {
            return;
        }

        Pages.Add(page);
    }

    public void ReplacePage(DocPage before, DocPage after)
    {
        if (_pages.Remove(before))
        {
            _pages.Add(after);
            Pages[Pages.FindIndex(page => ReferenceEquals(page, before))] = after;
        }
    }

    public EquatableArray<string> PageNames() => Pages.Count == 1
        ? new EquatableArray<string>([PagePaths.FileName(Pages[0].Path)])
        : Pages
            .Select(static page => PagePaths.FileName(page.Path))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    public EquatableArray<string> SourcePaths() => Pages.Count == 1
        ? new EquatableArray<string>([Pages[0].Key])
        : Pages
            .Select(static page => page.Key)
            .OrderBy(PagePaths.FileName, StringComparer.Ordinal)
            .ThenBy(static path => path, StringComparer.Ordinal)
            .ToEquatableArray();
}
