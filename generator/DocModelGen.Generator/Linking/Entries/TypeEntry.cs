using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>A resource, complex type or body while its facts are being gathered.</summary>
internal sealed class TypeEntry(string fullName, string shortName, string wireNamespace, string? generatedNamespace)
    : NamedEntry(fullName, shortName, wireNamespace, generatedNamespace)
{
    /// <summary>Rows of resource pages, then those that only requests have; inherited ones still among them.</summary>
    public List<PageRow> Rows { get; } = [];

    public bool HasKey { get; set; }

    public string? KeyProperty { get; set; }

    public bool IsOpen { get; set; }

    public bool IsAbstract { get; set; }

    /// <summary>JSON of the type shows its <c>@odata.type</c>.</summary>
    public bool ShowsODataType { get; set; }

    public string? Deprecation { get; set; }

    public string? Summary { get; set; }

    public DocPage? SummaryPage { get; set; }

    /// <summary>A page names <c>entity</c> as an ancestor, whether or not a page describes it.</summary>
    public bool SaysEntity { get; set; }

    public TypeEntry? Base { get; set; }

    /// <summary>The type, then what it derives from, the nearest first.</summary>
    public IEnumerable<TypeEntry> AndBases()
    {
        for (TypeEntry? type = this; type is not null; type = type.Base)
        {
            yield return type;
        }
    }

    /// <summary>Its properties are those that examples show: no page describes it.</summary>
    public bool IsInferred { get; set; }

    /// <summary>Its properties are those of its JSON representation.</summary>
    public bool IsRepresented { get; set; }

    /// <summary>Set for the parameters of an action, and for a reply of its own: what to name the unnamed enumerations after.</summary>
    public string? BodyOf { get; init; }

    /// <summary>What the type declares itself, after inheritance.</summary>
    public List<PropertyEntry> Properties { get; } = [];

    /// <summary>What its rows brought up.</summary>
    public ProblemList Problems { get; } = new();
}

/// <summary>A property: the rows of all pages that describe it.</summary>
internal sealed class PropertyEntry(string wireName, PageRow row)
{
    public string WireName { get; } = wireName;

    /// <summary>The row that counts: the first, or the first whose type is understood.</summary>
    public PageRow Row { get; set; } = row;

    public PropertyFlags Flags { get; set; } = row.Row.Flags;

    /// <summary>The members of an unnamed enumeration.</summary>
    public EquatableArray<InlineMember> Members { get; set; } = row.Row.Members;

    public DocText Description { get; set; } = row.Row.Description;

    /// <summary>The page of <see cref="Description"/>.</summary>
    public DocPage DescriptionPage { get; set; } = row.Page;

    public NamedEntry? Target { get; set; }

    public bool HidesBase { get; set; }

    public string Name { get; set; } = "";

    public ApiType? Type { get; set; }

    /// <summary>What another row says in the place of all that was known.</summary>
    public void Become(PageRow row)
    {
        Row = row;
        Flags = row.Row.Flags;
        Members = row.Row.Members;
        Description = row.Row.Description;
        DescriptionPage = row.Page;
    }
}
