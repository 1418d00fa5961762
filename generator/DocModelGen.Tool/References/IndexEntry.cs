using System;
using System.Text.Json.Serialization;

namespace DocModelGen.Tool.References;

/// <summary>An operation, type or enumeration of a reference.</summary>
internal sealed record IndexEntry
{
    /// <summary>Always written, since it must be there when it is read, and the first of the kinds is what is not written else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required EntryKind Kind { get; init; }

    /// <summary>The C# name, without namespace.</summary>
    public required string Name { get; init; }

    /// <summary>What <c>docmodels.txt</c> calls it.</summary>
    public required string Wanted { get; init; }

    /// <summary>With namespace; of an operation its C# name.</summary>
    public required string FullName { get; init; }

    public string? Method { get; init; }

    /// <summary>Documented templates.</summary>
    public string[] Paths { get; init; } = [];

    /// <summary>Places in <see cref="ReferenceIndex.Pages"/>: the page that it is named after comes first.</summary>
    public required int[] Pages { get; init; }

    /// <summary>Places in <see cref="ReferenceIndex.Entries"/>: what it cannot do without.</summary>
    public int[] Needs { get; set; } = [];

    /// <summary>The place of the type that its request carries.</summary>
    public int? Body { get; set; }

    public string? Permission { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Tells whether other pages give the same.</summary>
    public required string Print { get; init; }

    /// <summary>Comes with an operation, and is not asked for.</summary>
    public bool IsPart { get; init; }

    public string Page(ReferenceIndex index) => Pages.Length == 0 ? "" : index.Pages[Pages[0]];

    public bool IsCalled(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || Wanted.Equals(name, StringComparison.OrdinalIgnoreCase)
        || FullName.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (Kind != EntryKind.Operation && FullName[(FullName.LastIndexOf('.') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase));
}

internal enum EntryKind
{
    Operation,
    Type,
    Enumeration,
}
