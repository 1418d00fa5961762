namespace DocModelGen.Generator.Model;

/// <summary>What tests get to know of an operation. Places are numbers into the list that <see cref="Name"/> has in <see cref="DocumentedPlaces"/>.</summary>
internal sealed record DocumentedOperationModel
{
    /// <summary>The request record's name; unique, so that files, methods and places go by it.</summary>
    public required string Name { get; init; }

    public required string Method { get; init; }

    public required EquatableArray<string> Templates { get; init; }

    public required EquatableArray<DocumentedHeaderModel> RequiredHeaders { get; init; }

    /// <summary>Null where there is no body.</summary>
    public required string? ContentType { get; init; }

    /// <summary>Those of other forms of the body; <c>*/*</c> where the page leaves it open.</summary>
    public EquatableArray<string> OtherContentTypes { get; init; } = [];

    public bool IsBodyOptional { get; init; }

    /// <summary>The body as the operation's own page has it; null where there is none of a documented type.</summary>
    public required DocumentedTypeModel? Body { get; init; }

    /// <summary>What the elements of a body are that is a list.</summary>
    public DocumentedPropertyModel? BodyList { get; init; }

    public required DocumentedReplyModel Reply { get; init; }

    /// <summary>How a list goes on, where that is not OData's way.</summary>
    public PagingModel? Paging { get; init; }

    public required EquatableArray<DocumentedExampleModel> Examples { get; init; }
}

internal sealed record DocumentedHeaderModel(string Name, int Place);

/// <summary>A type that bodies are made of, with inherited properties.</summary>
internal sealed record DocumentedTypeModel
{
    /// <summary>Unique, as that of <see cref="DocumentedOperationModel"/>.</summary>
    public required string Name { get; init; }

    public required string FullName { get; init; }

    public required bool IsOpen { get; init; }

    public required EquatableArray<DocumentedPropertyModel> Properties { get; init; }
}

internal sealed record DocumentedPropertyModel
{
    public required string WireName { get; init; }

    public required ValueKind Kind { get; init; }

    public required bool IsCollection { get; init; }

    /// <summary>The wire name of an object's type.</summary>
    public required string? TypeName { get; init; }

    /// <summary>Wire names of an enumeration's members.</summary>
    public required EquatableArray<string> Members { get; init; }

    public required bool IsFlags { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsReadOnly { get; init; }

    public required int Place { get; init; }
}

/// <summary>The first reply of success that the page shows; else its status with as little as its type asks for.</summary>
internal sealed record DocumentedReplyModel
{
    public required int Status { get; init; }

    public required string? Body { get; init; }

    public required EquatableArray<ExampleHeader> Headers { get; init; }
}

internal sealed record DocumentedExampleModel
{
    public required string Method { get; init; }

    public required string Url { get; init; }

    public required string? Body { get; init; }

    public required EquatableArray<ExampleHeader> Headers { get; init; }

    public required int Place { get; init; }
}

/// <summary>The class that holds all: names only, so that no change of a page's content prints it.</summary>
internal sealed record DocumentationIndex
{
    public required EquatableArray<string> Operations { get; init; }

    public required EquatableArray<string> Types { get; init; }
}

/// <summary>Lists of places by the name of what they are about.</summary>
internal sealed record DocumentedPlaces(EquatableArray<DocumentedPlaceList> Lists);

internal sealed record DocumentedPlaceList(string Name, EquatableArray<DocumentedPlaceModel> Places);

/// <summary>A page, relative to the project, and a line from 1 on.</summary>
internal sealed record DocumentedPlaceModel(string Page, int Line);
