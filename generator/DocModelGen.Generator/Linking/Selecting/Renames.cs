using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>New C# names from the selection. Also remembers what the generated names would have been, by which the selection speaks.</summary>
internal sealed class Renames
{
    private const string Graph = WireName.DefaultNamespace + ".";

    private readonly Dictionary<string, SelectionEntry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CSharpName, string> _originals = [];

    public Renames(Selection? selection)
    {
        if (selection is null)
        {
            return;
        }

        foreach (SelectionEntry entry in selection.Entries)
        {
            if (entry.Kind == SelectionKind.Rename)
            {
                _byName[WithoutGraph(entry.Pattern)] = entry;
            }
        }
    }

    public bool IsEmpty => _byName.Count == 0;

    /// <summary>Entries that named something.</summary>
    public HashSet<SelectionEntry> Used { get; } = [];

    public static string WithoutGraph(string name) =>
        name.StartsWith(Graph, StringComparison.OrdinalIgnoreCase) ? name.Substring(Graph.Length) : name;

    public string? Find(string fullName, string generatedName) =>
        _byName.Count == 0 ? null : Find(WithoutGraph(fullName)) ?? Find(generatedName);

    /// <summary>A member or property: its type by wire or C# name, then its own wire or C# name.</summary>
    public string? FindMember(string fullName, string typeName, string wireName, string generatedName)
    {
        if (_byName.Count == 0)
        {
            return null;
        }

        string type = WithoutGraph(fullName);
        return Find(type + "." + wireName) ?? Find(type + "." + generatedName)
            ?? Find(typeName + "." + wireName) ?? Find(typeName + "." + generatedName);
    }

    public void Remember(CSharpName name, string original) => _originals[name] = original;

    public string OriginalOf(CSharpName name) => _originals.TryGetValue(name, out string? original) ? original : name.Identifier;

    private string? Find(string name)
    {
        if (!_byName.TryGetValue(name, out SelectionEntry? entry))
        {
            return null;
        }

        Used.Add(entry);
        return entry.NewName;
    }
}
