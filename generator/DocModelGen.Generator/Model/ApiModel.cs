namespace DocModelGen.Generator.Model;

/// <summary>All pages, linked and named: what the emitters print and the facts file lists.</summary>
internal sealed record ApiModel
{
    /// <summary>Sorted by full name, ordinal.</summary>
    public required EquatableArray<TypeModel> Types { get; init; }

    public required EquatableArray<EnumModel> Enums { get; init; }

    public required EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>What linking found: positions follow from page and anchor.</summary>
    public required EquatableArray<ModelProblem> Problems { get; init; }
}

/// <summary>A problem of the linked model, at an anchor of a page.</summary>
internal sealed record ModelProblem(string Id, string Path, int Anchor, EquatableArray<string> Arguments);

/// <summary>A C# name: full namespace and identifier (a keyword is not yet escaped).</summary>
internal sealed record CSharpName(string Namespace, string Identifier);

/// <summary>A resource, complex type or action body: becomes a record.</summary>
internal sealed record TypeModel
{
    /// <summary>The wire name with namespace (<c>microsoft.graph.user</c>); for an action's parameters the operation's name with <c>#body</c>.</summary>
    public required string FullName { get; init; }

    public required CSharpName Name { get; init; }

    public required bool IsEntity { get; init; }

    public required bool IsOpen { get; init; }

    public required bool IsAbstract { get; init; }

    /// <summary>Only requests list its properties, and its page is not among the project's: it may have any others.</summary>
    public bool IsPartlyKnown { get; init; }

    /// <summary>No page describes it: its properties are those that examples show.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The base type; null derives from the runtime's <c>ApiObject</c>.</summary>
    public required TypeReference? Base { get; init; }

    /// <summary>All that derive from this one, directly or not, most derived first; they are told apart by <c>@odata.type</c>.</summary>
    public required EquatableArray<TypeReference> Derived { get; init; }

    /// <summary>What a new object sends as <c>@odata.type</c> (<c>#microsoft.graph.user</c>); null sends none.</summary>
    public required string? ODataType { get; init; }

    /// <summary>Declared here, page order.</summary>
    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Inherited first, then <see cref="Properties"/>: what JSON has, in that order.</summary>
    public required EquatableArray<PropertyModel> AllProperties { get; init; }

    public required DocText Summary { get; init; }

    /// <summary>Message of <c>[Obsolete]</c>; null where the type is current.</summary>
    public required string? Obsolete { get; init; }

    /// <summary>File names (no folders) of the pages that define it, sorted.</summary>
    public required EquatableArray<string> Pages { get; init; }

    /// <summary>Each such page's <see cref="DocPage.Key"/>, in the same order, which tells pages of one file name apart; never printed.</summary>
    public EquatableArray<string> SourcePaths { get; init; } = [];

    /// <summary>The project adds fields, or an equality of its own, to it or to a base type: how it compares is left to the compiler.</summary>
    public bool IsExtended { get; init; }

    /// <summary>The project makes the record abstract: only what derives from it is read.</summary>
    public bool IsDeclaredAbstract { get; init; }
}

/// <summary>A named type by wire name and C# name.</summary>
internal sealed record TypeReference(string FullName, CSharpName Name);

internal sealed record PropertyModel
{
    public required string WireName { get; init; }

    /// <summary>A C# identifier, unique in its type and its bases; a keyword is not yet escaped.</summary>
    public required string Name { get; init; }

    public required ApiType Type { get; init; }

    public required PropertyFlags Flags { get; init; }

    public required DocText Summary { get; init; }

    /// <summary>Facts for the documentation: default, range, read-only. Sentences of ours.</summary>
    public required EquatableArray<string> Remarks { get; init; }

    public required string? Obsolete { get; init; }

    /// <summary>Hides a base property of the same name and another type: printed with <c>new</c>.</summary>
    public required bool HidesBase { get; init; }
}

/// <summary>The type of a property, parameter, body or reply.</summary>
internal sealed record ApiType
{
    public required ValueKind Kind { get; init; }

    public required bool IsCollection { get; init; }

    /// <summary>For <see cref="ValueKind.Object"/> and <see cref="ValueKind.Enum"/>, and where a map or collection is of one in the end.</summary>
    public required TypeReference? Reference { get; init; }

    /// <summary>The type of the values of a <see cref="ValueKind.Map"/>, and of the items of a <see cref="ValueKind.Collection"/>.</summary>
    public ApiType? Element { get; init; }

    /// <summary>A map from names to values of a type.</summary>
    public static ApiType MapOf(ApiType value, bool isCollection = false) =>
        new() { Kind = ValueKind.Map, IsCollection = isCollection, Reference = value.Reference, Element = value };

    /// <summary>A collection of values that are collections themselves.</summary>
    public static ApiType CollectionOf(ApiType item) =>
        new() { Kind = ValueKind.Collection, IsCollection = true, Reference = item.Reference, Element = item };
}

internal enum ValueKind
{
    String,
    Boolean,
    Byte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    Date,
    TimeOfDay,
    Duration,
    Guid,
    Binary,

    /// <summary>Untyped: <c>JsonElement</c>.</summary>
    Json,
    Object,
    Enum,

    /// <summary>Bytes reached by a request of their own, or sent as the body itself.</summary>
    Stream,

    /// <summary>An object whose names are data: <c>IReadOnlyDictionary</c> of <see cref="ApiType.Element"/>.</summary>
    Map,

    /// <summary>A collection whose items are <see cref="ApiType.Element"/>, which is a collection too.</summary>
    Collection,
}

internal sealed record EnumModel
{
    /// <summary>Wire name with namespace where it has one; else the name given to the unnamed enumeration.</summary>
    public required string FullName { get; init; }

    public required CSharpName Name { get; init; }

    /// <summary>Members combine, comma-joined on the wire.</summary>
    public required bool IsFlags { get; init; }

    public required EquatableArray<EnumMemberModel> Members { get; init; }

    public required DocText Summary { get; init; }

    public required string? Obsolete { get; init; }

    public required EquatableArray<string> Pages { get; init; }

    /// <summary>As of <see cref="TypeModel.SourcePaths"/>.</summary>
    public EquatableArray<string> SourcePaths { get; init; } = [];

    /// <summary>The project declares the enum itself: the table of its wire names is all that is printed.</summary>
    public required bool IsDeclared { get; init; }
}

internal sealed record EnumMemberModel
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    /// <summary>The C# value: the documented number where the page gives one and none twice, else a free one; the position where it numbers none.</summary>
    public required long Value { get; init; }

    /// <summary>The page gives the number.</summary>
    public required bool IsNumbered { get; init; }

    public required DocText Summary { get; init; }

    public required string? Obsolete { get; init; }
}
