using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Generator.Model;

/// <summary>
/// What one page says, free of positions: moving a table down a line leaves this equal.
/// Elements that a diagnostic may point at carry an anchor, an index into <see cref="ParsedPage.Anchors"/>.
/// </summary>
internal sealed record DocPage
{
    /// <summary>As the compiler gave it, with <c>/</c> as separator. Links resolve against it; it is never printed.</summary>
    public required string Path { get; init; }

    /// <summary>The anchor of the heading that owns this part of the page, as links write it; empty for the page itself.</summary>
    public string Fragment { get; init; } = "";

    /// <summary>Tells pages and their parts apart; never printed.</summary>
    public string Key => Fragment.Length == 0 ? Path : Path + "#" + Fragment;

    /// <summary>The operations and types that headings of the page own, in page order. What they hold is no longer the page's own.</summary>
    public EquatableArray<DocPage> Parts { get; init; } = [];

    public required PageKind Kind { get; init; }

    /// <summary>The type that the heading of a part names; null for pages, whose titles say it in their own way.</summary>
    public TypeHeadingName? TypeHeading { get; init; }

    public PageSigns Signs { get; init; }

    /// <summary>The text of the first level-1 heading that is no tab; empty where the page has none.</summary>
    public required string Title { get; init; }

    public required int TitleAnchor { get; init; }

    /// <summary>The front matter's <c>description</c>: the only prose outside a table that reaches generated code.</summary>
    public required string? Summary { get; init; }

    /// <summary>The C# namespace that the page's item metadata asks for; null for the project's.</summary>
    public string? GeneratedNamespace { get; init; }

    /// <summary>What the <c>Namespace:</c> line says.</summary>
    public required string? Namespace { get; init; }

    public required EquatableArray<PropertyTable> PropertyTables { get; init; }

    public required EquatableArray<MemberTable> MemberTables { get; init; }

    public required EquatableArray<RequestLine> RequestLines { get; init; }

    public EquatableArray<ErrorRow> Errors { get; init; } = [];

    /// <summary>A row of a list of requests is all that tells of the operation: a page or heading about it says more.</summary>
    public bool IsListing { get; init; }

    public required EquatableArray<HeaderRow> Headers { get; init; }

    public required EquatableArray<PermissionRow> Permissions { get; init; }

    /// <summary>The type that <c>## Request body</c> names: "supply a JSON representation of the X object".</summary>
    public required RequestBodyProse? RequestBody { get; init; }

    /// <summary>What prose about the request's body names beside <see cref="RequestBody"/>, the likeliest first.</summary>
    public EquatableArray<TypeMention> BodyMentions { get; init; } = [];

    public required ResponseProse? Response { get; init; }

    /// <summary>The <c>resource</c> blocks of <c>## JSON representation</c>, or of a comment that declares one.</summary>
    public required EquatableArray<ResourceBlock> ResourceBlocks { get; init; }

    /// <summary>Requests and responses of the example sections, in page order.</summary>
    public required EquatableArray<ExampleMessage> Examples { get; init; }

    /// <summary>What the introduction says the type inherits or derives from.</summary>
    public required NamedLink? BaseType { get; init; }

    /// <summary>The types that the introduction lists as derived from the page's.</summary>
    public EquatableArray<NamedLink> DerivedTypes { get; init; } = [];

    /// <summary>The introduction or the metadata calls the type abstract.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary>The introduction calls the type or operation deprecated; the text to show, or null.</summary>
    public required string? Deprecation { get; init; }

    /// <summary>OData options that the page names in its query parameter section, canonical order; see <see cref="SupportsODataQuery"/>.</summary>
    public required EquatableArray<string> QueryOptions { get; init; }

    /// <summary>The page says that it supports the OData query parameters without saying which: all of them.</summary>
    public required bool SupportsODataQuery { get; init; }

    /// <summary>The page says that it does not support the OData query parameters.</summary>
    public bool RefusesODataQuery { get; init; }

    /// <summary>Every link of the page to another page (target as written), for the rule about links that lead nowhere.</summary>
    public required EquatableArray<PageLink> Links { get; init; }

    /// <summary>The page itself, then its parts.</summary>
    public IEnumerable<DocPage> WithParts() => Parts.IsEmpty ? [this] : Parts.Prepend(this);
}

internal enum PageKind
{
    /// <summary>Neither tables nor requests that we know.</summary>
    Other,

    /// <summary>Describes requests: has an HTTP request section or request lines.</summary>
    Operation,

    /// <summary>Describes one or more types: properties, relationships or members.</summary>
    Resource,
}

/// <summary>A type's name in a heading; without a word for types beside it, it may be a plural: <c>Docks</c>.</summary>
internal sealed record TypeHeadingName(string Name, bool MayBePlural);

/// <summary>A linked name: <c>[Text](Target)</c>; the target is null for a bare name.</summary>
internal sealed record NamedLink(string Text, string? Target, int Anchor);

/// <summary>A link to another page.</summary>
internal readonly record struct PageLink(string Target, int Anchor);

/// <summary>What a page shows of the kind of API that it documents.</summary>
[Flags]
internal enum PageSigns
{
    None = 0,
    OData = 1,
    Graph = 2,

    /// <summary>Addresses, none of which is Microsoft Graph's.</summary>
    OtherService = 4,

    /// <summary>Speaks of a header <c>Link</c>, in which lists tell their next page (RFC 8288).</summary>
    LinkHeader = 8,

    /// <summary>Written as references of OData services are, which other references are as well.</summary>
    ODataProse = 16,
}
