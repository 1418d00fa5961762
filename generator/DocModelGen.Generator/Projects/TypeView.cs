using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>A type with what rules ask of it, each found once: a page may ask for every one of its rows and examples.</summary>
internal sealed class TypeView(PageSet set, TypeModel type)
{
    private readonly Lazy<Dictionary<string, PropertyModel>> _properties = new(() => Index(type, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, PropertyModel>> _anyCase = new(() => Index(type, StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<DocPage[]> _pages = new(() => [.. set.PagesDefining(type)]);
    private readonly Lazy<DocumentedRows> _rows = new(() => new DocumentedRows(set, set.ViewOf(type).Pages));
    private readonly Lazy<TypeModel[]> _mentioned = new(() => [.. Mentioned(set, set.ViewOf(type).Pages).Distinct()]);
    private readonly Lazy<HashSet<string>> _mentionedNames = new(() => new(set.ViewOf(type).MentionedTypes.Select(static other => other.FullName), StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<HashSet<string>> _mentionedProperties = new(() =>
        new(set.ViewOf(type).MentionedTypes.SelectMany(static other => other.AllProperties).Select(static property => property.WireName), StringComparer.Ordinal));

    private readonly Lazy<TypeModel[]> _bases = new(() => [.. Bases(set, type)]);
    private readonly Lazy<HashSet<string>?> _inherited = new(() => Inherited(set, type));

    /// <summary>The resource pages that define it, by path.</summary>
    public IReadOnlyList<DocPage> Pages => _pages.Value;

    /// <summary>What those pages say of each property.</summary>
    public DocumentedRows Rows => _rows.Value;

    /// <summary>The types that its pages link in prose: links of type cells say what a property is, not what the type is.</summary>
    public IReadOnlyList<TypeModel> MentionedTypes => _mentioned.Value;

    /// <summary>By wire name, else by one in another letter case.</summary>
    public PropertyModel? FindProperty(string name) =>
        _properties.Value.TryGetValue(name, out PropertyModel? exact) ? exact : _anyCase.Value.TryGetValue(name, out PropertyModel? other) ? other : null;

    public bool Mentions(TypeModel other) => _mentionedNames.Value.Contains(other.FullName);

    /// <summary>Some type that its pages mention has the property.</summary>
    public bool MentionsProperty(string name) => _mentionedProperties.Value.Contains(name);

    /// <summary>Some base has the property, or may have it since no page defines that base.</summary>
    public bool MayInherit(string name) => _inherited.Value?.Contains(name) ?? true;

    /// <summary>The nearest base whose pages document a property of that name, and what they say of it.</summary>
    public (TypeModel Type, IReadOnlyList<(DocPage Page, PropertyRow Row)> Rows)? FindInherited(string name)
    {
        foreach (TypeModel ancestor in _bases.Value)
        {
            if (set.ViewOf(ancestor).Rows.Named(name) is { Count: > 0 } rows)
            {
                return (ancestor, rows);
            }
        }

        return null;
    }

    private static Dictionary<string, PropertyModel> Index(TypeModel type, StringComparer comparer)
    {
        var index = new Dictionary<string, PropertyModel>(comparer);
        foreach (PropertyModel property in type.AllProperties)
        {
            if (!index.ContainsKey(property.WireName))
            {
                index.Add(property.WireName, property);
            }
        }

        return index;
    }

    private static IEnumerable<TypeModel> Mentioned(PageSet set, IEnumerable<DocPage> pages) =>
        from page in pages
        let ofProperties = new HashSet<string?>(page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Type.Target), StringComparer.OrdinalIgnoreCase)
        from target in page.Links.Select(static link => link.Target).Distinct(StringComparer.Ordinal)
        where !ofProperties.Contains(target)
        let found = set.FindPage(page, target, out _)
        where found is not null
        from mentioned in set.TypesDefinedBy(found)
        select mentioned;

    /// <summary>The nearest first, those that have pages.</summary>
    private static IEnumerable<TypeModel> Bases(PageSet set, TypeModel type)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { type.FullName };
        for (TypeModel? at = type; at?.Base is { } reference && seen.Add(reference.FullName);)
        {
            at = set.FindType(reference.FullName);
            if (at is not null)
            {
                yield return at;
            }
        }
    }

    /// <summary>Null where a base has no page, and may have anything.</summary>
    private static HashSet<string>? Inherited(PageSet set, TypeModel type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { type.FullName };
        for (TypeModel? at = type; at.Base is { } reference && seen.Add(reference.FullName);)
        {
            at = set.FindType(reference.FullName);
            if (at is null)
            {
                return null;
            }

            names.UnionWith(set.ViewOf(at).Pages.SelectMany(static page => page.PropertyTables).SelectMany(static table => table.Rows).Select(static row => row.Name));
        }

        return names;
    }
}
