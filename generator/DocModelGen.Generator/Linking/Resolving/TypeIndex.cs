using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>All types and enumerations by wire name and by the page that declares them, ignoring case.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<string, TypeEntry> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EnumEntry> _enums = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _namespaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NamedEntry>> _byShortName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DocPage, List<NamedEntry>> _byPage = new(ReferenceComparer<DocPage>.Instance);

    public List<TypeEntry> Types { get; } = [];

    public List<EnumEntry> Enums { get; } = [];

    public TypeEntry GetOrAddType(WireName name, DocPage page)
    {
        string key = Key(page, name.FullName);
        if (!_types.TryGetValue(key, out TypeEntry? type))
        {
            type = new TypeEntry(name.FullName, name.ShortName, name.Namespace, page.GeneratedNamespace);
            _types.Add(key, type);
            Types.Add(type);
            _namespaces.Add(type.WireNamespace);
            AddShortName(type);
        }

        type.SpellAs(name.ShortName);
        type.AddPage(page);
        return type;
    }

    public EnumEntry? FindEnum(WireName name, DocPage page) =>
        _enums.TryGetValue(Key(page, name.FullName), out EnumEntry? found) ? found : null;

    public EnumEntry AddEnum(WireName name, DocPage page, bool isDeclared, bool isUnnamed = false)
    {
        var added = new EnumEntry(name.FullName, name.ShortName, name.Namespace, page.GeneratedNamespace) { IsDeclared = isDeclared, IsUnnamed = isUnnamed };
        _enums.Add(Key(page, name.FullName), added);
        Enums.Add(added);
        AddShortName(added);
        return added;
    }

    /// <summary>Links to the page lead to the entry.</summary>
    public void Declare(NamedEntry entry, DocPage page)
    {
        if (!_byPage.TryGetValue(page, out List<NamedEntry>? declared))
        {
            _byPage.Add(page, declared = []);
        }

        if (!declared.Contains(entry))
        {
            declared.Add(entry);
        }

        entry.AddPage(page);
    }

    /// <summary>The page was edited, and declares what it did.</summary>
    public void Replace(DocPage before, DocPage after)
    {
        if (_byPage.TryGetValue(before, out List<NamedEntry>? declared))
        {
            _byPage.Remove(before);
            _byPage.Add(after, declared);
        }
    }

    public IReadOnlyList<NamedEntry> DeclaredOn(DocPage page) =>
        _byPage.TryGetValue(page, out List<NamedEntry>? declared) ? declared : [];

    /// <summary>A qualified name is itself or nothing. A simple one: on the page itself, in the page's namespace, then anywhere.</summary>
    public NamedEntry? Find(string text, DocPage from)
    {
        string pageNamespace = WireName.NamespaceOf(from.Namespace);
        WireName name = WireName.Parse(text, pageNamespace);
        if (WireName.IsQualified(text))
        {
            return Get(name.FullName, from) ?? Get(WireName.DefaultNamespace + "." + name.FullName, from) ?? Get("microsoft." + name.FullName, from)
                ?? (IsUnsaid(name.Namespace, from) ? Get(WireName.DefaultNamespace + "." + name.ShortName, from) : null);
        }

        foreach (NamedEntry declared in DeclaredOn(from))
        {
            if (string.Equals(declared.ShortName, name.ShortName, StringComparison.OrdinalIgnoreCase))
            {
                return declared;
            }
        }

        return Get(name.FullName, from) ?? FindAnywhere(name.ShortName, from);
    }

    /// <summary>
    /// Another type that a simple name fits as well as the one that it was taken for: neither is on the page, in the page's namespace or in the one
    /// that all pages share. Null where there is none.
    /// </summary>
    public NamedEntry? FindNamesake(NamedEntry found, string text, DocPage from)
    {
        if (WireName.IsQualified(text)
            || !_byShortName.TryGetValue(found.ShortName, out List<NamedEntry>? candidates)
            || candidates.Count < 2
            || string.Equals(found.WireNamespace, WireName.NamespaceOf(from.Namespace), StringComparison.OrdinalIgnoreCase)
            || string.Equals(found.WireNamespace, WireName.DefaultNamespace, StringComparison.OrdinalIgnoreCase)
            || found.Pages.Exists(page => string.Equals(page.Path, from.Path, StringComparison.Ordinal)))
        {
            return null;
        }

        return candidates.Find(other => !ReferenceEquals(other, found) && string.Equals(other.GeneratedNamespace, found.GeneratedNamespace, StringComparison.Ordinal));
    }

    /// <summary>Pages that name no namespace have their types in the one that cells put in front of the names: no other page says what is in it.</summary>
    private bool IsUnsaid(string wireNamespace, DocPage from) =>
        from.Namespace is null
        && !_namespaces.Contains(wireNamespace)
        && !wireNamespace.StartsWith(WireName.DefaultNamespace, StringComparison.OrdinalIgnoreCase);

    private NamedEntry? Get(string fullName, DocPage from)
    {
        string key = Key(from, fullName);
        return _types.TryGetValue(key, out TypeEntry? type) ? type
            : _enums.TryGetValue(key, out EnumEntry? found) ? found
            : null;
    }

    private NamedEntry? FindAnywhere(string shortName, DocPage from)
    {
        if (!_byShortName.TryGetValue(shortName, out List<NamedEntry>? candidates))
        {
            return null;
        }

        // Of more namesakes the rest is found by its whole name only, so that a thousand of them are not ranked for each mention.
        const int MaxRanked = 256;
        NamedEntry best = candidates[0];
        for (int i = 1; i < Math.Min(candidates.Count, MaxRanked); i++)
        {
            if (Rank(candidates[i], from).CompareTo(Rank(best, from)) < 0)
            {
                best = candidates[i];
            }
        }

        return best;
    }

    private static (bool OtherGroup, bool OtherFile, bool OtherNamespace, string FullName) Rank(NamedEntry entry, DocPage from) => (
        !string.Equals(entry.GeneratedNamespace, from.GeneratedNamespace, StringComparison.Ordinal),
        from.Fragment.Length > 0 && !entry.Pages.Exists(page => string.Equals(page.Path, from.Path, StringComparison.Ordinal)),
        !string.Equals(entry.WireNamespace, WireName.DefaultNamespace, StringComparison.OrdinalIgnoreCase),
        entry.FullName.ToLowerInvariant());

    private void AddShortName(NamedEntry entry)
    {
        if (!_byShortName.TryGetValue(entry.ShortName, out List<NamedEntry>? entries))
        {
            _byShortName.Add(entry.ShortName, entries = []);
        }

        entries.Add(entry);
    }

    /// <summary>Pages of two C# namespaces are two APIs: their types do not merge.</summary>
    private static string Key(DocPage page, string fullName) =>
        page.GeneratedNamespace is null ? fullName : page.GeneratedNamespace + "\n" + fullName;
}
