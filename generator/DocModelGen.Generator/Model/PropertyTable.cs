namespace DocModelGen.Generator.Model;

/// <summary>A table with a name and a type column.</summary>
internal sealed record PropertyTable
{
    public required PropertyTableKind Kind { get; init; }

    /// <summary>The nearest heading above; several tables of one section are told apart by it.</summary>
    public required string Heading { get; init; }

    /// <summary>"The following table shows the properties that are required when ..." stands above: a weak sign.</summary>
    public required bool LeadInSaysRequired { get; init; }

    public required EquatableArray<PropertyRow> Rows { get; init; }

    public required int Anchor { get; init; }
}

internal enum PropertyTableKind
{
    Properties,
    Relationships,
    RequestBody,
    FunctionParameters,
    QueryParameters,
    PathParameters,

    /// <summary>Directly under a request: what goes into its path, its query and its body, together.</summary>
    Parameters,

    /// <summary>Of what comes back.</summary>
    Response,

    /// <summary><c>Instance attributes</c>: annotations such as <c>@microsoft.graph.conflictBehavior</c>.</summary>
    Annotations,

    /// <summary>Describes something that is no type of ours: JSON kept inside a string, a table in an example. Kept so that its rows are accounted for.</summary>
    Other,
}

/// <summary>A row of a <see cref="PropertyTable"/>. Anchors: <see cref="Anchor"/> name cell, +1 type cell, +2 description cell.</summary>
internal sealed record PropertyRow
{
    /// <summary>The wire name, Markdown removed.</summary>
    public required string Name { get; init; }

    public required TypeCell Type { get; init; }

    public required DocText Description { get; init; }

    /// <summary>Values that the description lists as the possible ones; empty where it lists none.</summary>
    public required EquatableArray<InlineMember> Members { get; init; }

    /// <summary>Where a parameter goes, as a column of the table says.</summary>
    public ParameterLocation Location { get; init; }

    /// <summary>"Inherited from [X]".</summary>
    public required NamedLink? InheritedFrom { get; init; }

    public required PropertyFlags Flags { get; init; }

    /// <summary>"Default is x", as written.</summary>
    public required string? DefaultValue { get; init; }

    /// <summary>"Valid values 4 to 16", as written: <c>4 to 16</c>.</summary>
    public required string? Range { get; init; }

    public required int Anchor { get; init; }
}

/// <summary>The locations of OpenAPI.</summary>
internal enum ParameterLocation
{
    Unsaid,
    Path,
    Query,
    Header,
    Body,
}

[System.Flags]
internal enum PropertyFlags
{
    None = 0,

    /// <summary><c>Required.</c> as a sentence, or a Required column that says yes.</summary>
    Required = 1,

    /// <summary><c>Optional.</c> as a sentence, or a Required column that says no.</summary>
    Optional = 2,
    ReadOnly = 4,
    WriteOnly = 8,
    Key = 16,
    NotNullable = 32,
    Deprecated = 64,
    Navigation = 128,

    /// <summary>The description says that members of the enumeration combine.</summary>
    Combines = 256,

    /// <summary>No table has it: the JSON representation shows it.</summary>
    Represented = 512,

    /// <summary>Stands in a part of the page that is about a preview version alone.</summary>
    Preview = 1024,
}

/// <summary>A value named in a description; its anchor is the value's own span.</summary>
internal readonly record struct InlineMember(string WireName, int Anchor, long? Value = null);

/// <summary>A type cell, read by the grammar of the format survey.</summary>
internal sealed record TypeCell
{
    public required TypeCellKind Kind { get; init; }

    /// <summary>The canonical primitive (<c>String</c>, <c>DateTimeOffset</c>), or the name as written, namespace included.</summary>
    public required string Name { get; init; }

    /// <summary>The link's target as written, for named types.</summary>
    public required string? Target { get; init; }

    public required bool IsCollection { get; init; }

    /// <summary>
    /// Maps, and lists in lists: <see cref="List"/> and <see cref="Map"/>, the outermost first; empty for a single value and for a plain
    /// list, which <see cref="IsCollection"/> tells.
    /// </summary>
    public string Containers { get; init; } = "";

    public const char List = '[';
    public const char Map = '{';

    /// <summary>The cell as text, for messages.</summary>
    public required string Text { get; init; }

    /// <summary>A type that no cell names: without a link, and with its name as the text.</summary>
    public static TypeCell Create(TypeCellKind kind, string name, bool isCollection) =>
        new() { Kind = kind, Name = name, Target = null, IsCollection = isCollection, Text = name };
}

internal enum TypeCellKind
{
    /// <summary>Nothing in the cell.</summary>
    Empty,
    Primitive,
    Named,

    /// <summary>The word <c>Enumeration</c>: members stand in the description.</summary>
    Enumeration,

    /// <summary>Documented as JSON of any shape (<c>Json</c>, <c>Object</c>, <c>Untyped JSON object</c>) or as a union of types.</summary>
    Untyped,

    /// <summary>Outside the grammar.</summary>
    Unknown,
}

/// <summary>A table that declares the members of an enumeration.</summary>
internal sealed record MemberTable
{
    /// <summary>The prose of its section, or of a page about the enumeration, says that members combine.</summary>
    public bool Combines { get; init; }

    /// <summary>The enumeration's name from "### X values" or the page's title; null for an unnamed table.</summary>
    public required string? EnumName { get; init; }

    public required string Heading { get; init; }

    public required EquatableArray<MemberRow> Rows { get; init; }

    public required int Anchor { get; init; }
}

internal sealed record MemberRow
{
    public required string WireName { get; init; }

    public required long? Value { get; init; }

    public required DocText Description { get; init; }

    public required int Anchor { get; init; }
}
