namespace DocModelGen.Generator.Model;

/// <summary>A line of the HTTP request block. The template is verbatim; reading it is Linking's work.</summary>
internal sealed record RequestLine
{
    public required string Method { get; init; }

    public required string Template { get; init; }

    /// <summary>Stands in a part of the page that is about a preview version alone.</summary>
    public bool IsPreview { get; init; }

    public required int Anchor { get; init; }
}

internal sealed record HeaderRow
{
    public required string Name { get; init; }

    /// <summary>The value column where there is one, else the description; text.</summary>
    public required string Value { get; init; }

    public required bool IsRequired { get; init; }

    public required int Anchor { get; init; }
}

/// <summary>An error that the operation may answer.</summary>
internal sealed record ErrorRow
{
    public required int Status { get; init; }

    /// <summary>What the error's body calls it; null where the page does not say.</summary>
    public required string? Code { get; init; }

    public required DocText Description { get; init; }

    public required int Anchor { get; init; }
}

internal sealed record PermissionRow
{
    public required PermissionKind Kind { get; init; }

    /// <summary>Permission names, the least privileged first; empty for "Not supported.", "None." and placeholders.</summary>
    public required EquatableArray<string> Names { get; init; }

    /// <summary>How many of the names are the least privileged; 0 where the page says no order.</summary>
    public int LeastCount { get; init; }

    /// <summary>The page says "Not supported." or the like.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the row is about where a page has several tables, or rows for several kinds of resource; null for all of the operation.</summary>
    public string? Subject { get; init; }

    public required int Anchor { get; init; }
}

internal enum PermissionKind
{
    DelegatedWork,
    DelegatedPersonal,
    Application,

    /// <summary>A directory role that the signed-in user needs besides, one of those named.</summary>
    Role,

    /// <summary>A cloud that has the operation.</summary>
    Cloud,
}

internal sealed record RequestBodyProse
{
    /// <summary>The page says that there is no body.</summary>
    public required bool IsEmpty { get; init; }

    public required NamedLink? Type { get; init; }

    /// <summary>Several of the type are sent, as an array.</summary>
    public bool IsCollection { get; init; }

    /// <summary>The body is bytes, MIME or another form than JSON.</summary>
    public required bool IsStream { get; init; }

    /// <summary>Of other forms than JSON, the one of several parts.</summary>
    public bool IsMultipart { get; init; }

    /// <summary>Only some fields are sent, of a type that the page may name elsewhere.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The prose speaks of JSON, beside another form or alone.</summary>
    public bool SaysJson { get; init; }

    /// <summary>The prose lets the body be left out.</summary>
    public bool IsOptional { get; init; }
}

internal sealed record ResponseProse
{
    /// <summary>The success status that the prose names first; 0 where it names none.</summary>
    public required int Status { get; init; }

    public required NamedLink? Type { get; init; }

    public required bool IsCollection { get; init; }

    /// <summary>The anchor of the status.</summary>
    public required int Anchor { get; init; }

    /// <summary>What else the prose may name as the type, the likeliest first.</summary>
    public EquatableArray<TypeMention> Mentions { get; init; } = [];

    /// <summary>The prose speaks of an array, a list or a collection.</summary>
    public bool SaysList { get; init; }

    /// <summary>The prose names a media type that is not JSON's.</summary>
    public bool IsStream { get; init; }

    /// <summary>The prose speaks of bytes.</summary>
    public bool SaysBytes { get; init; }

    /// <summary>"A [file], [folder] or [link]": those behind <see cref="Type"/>.</summary>
    public EquatableArray<NamedLink> Alternatives { get; init; } = [];

    /// <summary>The first sentence about what comes back, kept where it names no type by a link: for saying that it is not understood.</summary>
    public string? Sentence { get; init; }
}

/// <summary>A name in a sentence, or the words behind an article, that may be a type: "the appointment as it is now".</summary>
internal sealed record TypeMention(string Text, string? Target, bool IsCollection, int Anchor);

/// <summary>A JSON representation and its metadata comment.</summary>
internal sealed record ResourceBlock
{
    public required string? ODataType { get; init; }

    public required string? BaseType { get; init; }

    public required string? KeyProperty { get; init; }

    public required bool IsOpen { get; init; }

    public required bool IsAbstract { get; init; }

    /// <summary>The JSON as written, verbatim; null where the comment has no fence.</summary>
    public required string? Json { get; init; }

    /// <summary>Anchor of the comment or fence; +1 is the JSON.</summary>
    public required int Anchor { get; init; }
}

/// <summary>A request or response of an example. Anchors: <see cref="Anchor"/> first line, +1 body.</summary>
internal sealed record ExampleMessage
{
    public required bool IsRequest { get; init; }

    /// <summary>Requests only.</summary>
    public required string Method { get; init; }

    /// <summary>Requests only; verbatim.</summary>
    public required string Url { get; init; }

    /// <summary>Responses only.</summary>
    public required int Status { get; init; }

    public required EquatableArray<ExampleHeader> Headers { get; init; }

    /// <summary>From the first <c>{</c> or <c>[</c> after the headers, verbatim; or text of another kind; null where there is none.</summary>
    public required string? Body { get; init; }

    public required bool IsJson { get; init; }

    /// <summary>The metadata comment's <c>@odata.type</c>.</summary>
    public required string? ODataType { get; init; }

    public required bool IsCollection { get; init; }

    public required bool IsTruncated { get; init; }

    public required int Anchor { get; init; }
}

internal sealed record ExampleHeader(string Name, string Value);
