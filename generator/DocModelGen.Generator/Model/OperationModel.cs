namespace DocModelGen.Generator.Model;

/// <summary>A documented request: becomes a request record.</summary>
internal sealed record OperationModel
{
    public required CSharpName Name { get; init; }

    public required string Method { get; init; }

    /// <summary>The success status that the page documents.</summary>
    public required int Status { get; init; }

    /// <summary>At least one; the first has the constructor.</summary>
    public required EquatableArray<RouteModel> Routes { get; init; }

    public required BodyModel? Body { get; init; }

    /// <summary>The other forms that the page documents for the body: MIME beside JSON, several parts beside HTML.</summary>
    public EquatableArray<BodyModel> OtherBodies { get; init; } = [];

    /// <summary>The page documents the request without a body too.</summary>
    public bool IsBodyOptional { get; init; }

    public required ReplyModel Reply { get; init; }

    /// <summary>OData options that the page allows, in canonical order.</summary>
    public required EquatableArray<QueryOptionModel> QueryOptions { get; init; }

    /// <summary>Documented headers that the caller may set.</summary>
    public required EquatableArray<HeaderModel> Headers { get; init; }

    public required EquatableArray<string> DelegatedWorkPermissions { get; init; }

    public required EquatableArray<string> DelegatedPersonalPermissions { get; init; }

    public required EquatableArray<string> ApplicationPermissions { get; init; }

    /// <summary>All that the page says of permissions, row by row, with roles and clouds.</summary>
    public EquatableArray<PermissionModel> Permissions { get; init; } = [];

    /// <summary>The errors that the page documents, in its order.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; } = [];

    /// <summary>The class that has their codes; null where the page gives none.</summary>
    public string? ErrorCodesName { get; init; }

    public required DocText Summary { get; init; }

    public required string? Obsolete { get; init; }

    /// <summary>What most examples put in front of the paths; null where they do not agree.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>File name (no folder) of the page.</summary>
    public required string Page { get; init; }

    /// <summary>The page's <see cref="DocPage.Key"/>, which tells pages of one file name apart; never printed.</summary>
    public string SourcePath { get; init; } = "";

    /// <summary>The paths of other pages that describe the same request.</summary>
    public EquatableArray<string> OtherSourcePaths { get; init; } = [];
}

/// <summary>Permissions of one kind, or roles, or clouds.</summary>
internal sealed record PermissionModel
{
    public required PermissionKind Kind { get; init; }

    /// <summary>The least privileged first.</summary>
    public required EquatableArray<string> Names { get; init; }

    /// <summary>How many of the names are the least privileged.</summary>
    public required int LeastCount { get; init; }

    /// <summary>The page says "Not supported."</summary>
    public required bool IsRefused { get; init; }

    /// <summary>What of the operation it is about; null for all of it.</summary>
    public required string? Subject { get; init; }
}

/// <summary>One documented URL template.</summary>
internal sealed record RouteModel
{
    /// <summary>What the runtime expands: placeholders are the parameters' C# names, <c>{+name}</c> for a path with slashes.</summary>
    public required string Template { get; init; }

    /// <summary>The template as documented, normalised (leading slash, no host), placeholders as the page names them: the drift fact.</summary>
    public required string Documented { get; init; }

    /// <summary>Documented for a preview version of the API alone.</summary>
    public bool IsPreview { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Null: a constructor. Else the static method that makes the request, since its parameters equal another route's.</summary>
    public required string? FactoryName { get; init; }
}

internal sealed record ParameterModel
{
    /// <summary>camelCase C# identifier, unique in its route; a keyword is not yet escaped.</summary>
    public required string Name { get; init; }

    /// <summary>PascalCase property.</summary>
    public required string PropertyName { get; init; }

    public required ApiType Type { get; init; }

    /// <summary>May be left out (an optional query value of the template).</summary>
    public required bool IsOptional { get; init; }

    public required DocText Summary { get; init; }
}

internal sealed record BodyModel
{
    public required ApiType Type { get; init; }

    /// <summary>Media type for bodies that are no JSON; null for JSON.</summary>
    public required string? ContentType { get; init; }

    /// <summary>The constructor's parameter.</summary>
    public required string ParameterName { get; init; }

    public string PropertyName { get; init; } = "Body";

    /// <summary>Several parts, each with headers of its own (RFC 2046); the type is a stream.</summary>
    public bool IsMultipart { get; init; }

    /// <summary>The parts that the page names.</summary>
    public EquatableArray<BodyPartModel> Parts { get; init; } = [];
}

/// <summary>A part of a body of several parts, in a table of the page.</summary>
internal sealed record BodyPartModel(string Name, bool IsRequired, DocText Summary);

internal sealed record ReplyModel
{
    public required ReplyKind Kind { get; init; }

    /// <summary>Null for <see cref="ReplyKind.None"/> and <see cref="ReplyKind.Stream"/>.</summary>
    public required ApiType? Type { get; init; }

    /// <summary>How a <see cref="ReplyKind.Collection"/> goes on; null for OData's way, and for lists that do not go on.</summary>
    public PagingModel? Paging { get; init; }
}

/// <summary>How a list goes on, in an API that is not OData's.</summary>
internal sealed record PagingModel
{
    public required PagingKind Kind { get; init; }

    /// <summary>The property of the reply that has the elements; null where the reply is the array itself.</summary>
    public required string? Items { get; init; }

    /// <summary>The property that says how the list goes on, as a path with dots; null where none does.</summary>
    public required string? Next { get; init; }

    /// <summary>The query parameter that takes the cursor or counts.</summary>
    public required string? Parameter { get; init; }
}

/// <summary>Named as the runtime's.</summary>
internal enum PagingKind
{
    Link,
    Cursor,
    Page,
    Offset,
    Header,
}

internal enum ReplyKind
{
    None,

    /// <summary>One object, possibly wrapped in <c>{"value": {}}</c>.</summary>
    Object,

    /// <summary>A page of objects: <c>{"value": [], "@odata.nextLink": ""}</c>.</summary>
    Collection,

    /// <summary>A primitive, enum or collection of them in <c>{"value": x}</c>.</summary>
    Value,
    Stream,
}

/// <summary>A query option; its type is a primitive, or a collection of one.</summary>
internal sealed record QueryOptionModel(string WireName, string PropertyName, ApiType Type, DocText Summary)
{
    /// <summary>Whether the page calls it required where its text does not say so.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>A documented error; its constant is null where its code has none, or another error has it.</summary>
internal sealed record ErrorModel(int Status, string? Code, string? ConstantName, DocText Summary);

internal sealed record HeaderModel
{
    public required string WireName { get; init; }

    public required string PropertyName { get; init; }

    public required DocText Summary { get; init; }

    /// <summary>Whether the page calls it required where its text does not say so.</summary>
    public bool IsRequired { get; init; }
}
