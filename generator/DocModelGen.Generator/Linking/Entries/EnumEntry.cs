using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>An enumeration while its facts are being gathered.</summary>
internal sealed class EnumEntry(string fullName, string shortName, string wireNamespace, string? generatedNamespace)
    : NamedEntry(fullName, shortName, wireNamespace, generatedNamespace)
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public List<EnumMemberEntry> Members { get; } = [];

    public string? Summary { get; set; }

    public string? Deprecation { get; set; }

    /// <summary>A table declares it; else its members come from lists in descriptions.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Lists in descriptions declare it, and it is named after their properties.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>An example joins members with commas.</summary>
    public bool IsCombined { get; set; }

    /// <summary>Prose about the enumeration says that its members combine.</summary>
    public bool SaysCombined { get; set; }

    /// <summary>All that it is made of is these names, on one page.</summary>
    public bool IsMadeOf(IEnumerable<string> wireNames) =>
        Pages.Count == 1 && Members.Select(static member => member.WireName).SequenceEqual(wireNames.Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal));

    public void Clear()
    {
        _positions.Clear();
        Members.Clear();
    }

    public bool Has(string wireName) => _positions.ContainsKey(wireName);

    public void Add(string wireName, long? value, DocText description, DocPage page, int anchor)
    {
        if (wireName.Length == 0)
        {
            return;
        }

        if (_positions.TryGetValue(wireName, out int position))
        {
            EnumMemberEntry known = Members[position];
            Members[position] = known with
            {
                Value = known.Value ?? value,
                Description = known.Description.IsEmpty ? description : known.Description,
            };
            return;
        }

        _positions.Add(wireName, Members.Count);
        Members.Add(new EnumMemberEntry(wireName, value, description, page, anchor));
    }
}

internal sealed record EnumMemberEntry(string WireName, long? Value, DocText Description, DocPage Page, int Anchor);
