using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>What the readers have found so far.</summary>
internal sealed class PageDraft(string path, string text)
{
    public string Path { get; } = path;

    public string FileName { get; } = path.Substring(path.LastIndexOf('/') + 1);

    public AnchorTable Anchors { get; } = new(text);

    public string? Title { get; set; }

    public int TitleAnchor { get; set; }

    public string? Summary { get; set; }

    public string? Namespace { get; set; }

    public List<PropertyTable> PropertyTables { get; } = [];

    public List<MemberTable> MemberTables { get; } = [];

    public List<RequestLine> RequestLines { get; } = [];

    public List<HeaderRow> Headers { get; } = [];

    public List<PermissionRow> Permissions { get; } = [];

    public List<ResourceBlock> ResourceBlocks { get; } = [];

    public List<ExampleMessage> Examples { get; } = [];

    public RequestBodyProse? RequestBody { get; set; }

    public ResponseProse? Response { get; set; }

    public NamedLink? BaseType { get; set; }

    public List<NamedLink> DerivedTypes { get; } = [];

    public bool IsAbstract { get; set; }

    public string? Deprecation { get; set; }

    public HashSet<string> QueryOptions { get; } = new(StringComparer.Ordinal);

    public bool SupportsODataQuery { get; set; }

    public bool RefusesODataQuery { get; set; }

    public List<(string Target, int Start)> Links { get; } = new(capacity: 16);

    public List<PageProblem> Problems { get; } = [];

    public List<PageSuppression> Suppressions { get; } = [];

    public List<PageHeading> Headings { get; } = new(capacity: 16);

    public void Report(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments) =>
        Problems.Add(new PageProblem(descriptor.Id, Anchors.GetSpan(range), new EquatableArray<string>(arguments)));
}
