namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>What a heading announces.</summary>
internal enum SectionKind
{
    /// <summary>A heading that names nothing we know: what stands above it still counts.</summary>
    Unknown,
    Introduction,
    Permissions,
    HttpRequest,

    /// <summary>About the request as a whole: its line may stand here, or an example of it.</summary>
    Request,
    RequestHeaders,
    RequestBody,
    Parameters,
    FunctionParameters,
    QueryParameters,
    PathParameters,
    Response,
    Example,
    Properties,
    Relationships,
    Annotations,
    Members,

    /// <summary><c>### X values</c>: the members of X.</summary>
    Values,
    JsonRepresentation,

    /// <summary>Known, and without facts of ours: methods, remarks, see also.</summary>
    Prose,
}
