using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>What the readers have found so far: of a page, or of a part of it that a heading owns.</summary>
internal sealed class PageDraft
{
    private readonly PageDraft? _page;
    private readonly Dictionary<string, int> _slugs = new(StringComparer.Ordinal);
    private int _slugged;

    public PageDraft(string path, string text)
    {
        Path = path;
        Anchors = new AnchorTable(text);
        Links = new(capacity: 16);
        IncludedLinks = [];
        IncludedFiles = [];
        Problems = [];
        Suppressions = [];
        Headings = new(capacity: 16);
        Parts = [];
    }

    private PageDraft(PageDraft page, PartKind kind, int level, string title)
    {
        _page = page;
        Path = page.Path;
        Anchors = page.Anchors;
        Links = page.Links;
        IncludedLinks = page.IncludedLinks;
        IncludedFiles = page.IncludedFiles;
        Problems = page.Problems;
        Suppressions = page.Suppressions;
        Headings = page.Headings;
        Parts = [];
        PartKind = kind;
        Level = level;
        Title = title;
        Fragment = page.CreateFragment(title);
        page.Parts.Add(this);
    }

    public string Path { get; }

    /// <summary>The name of the file that is being read: the page, or a file that it includes.</summary>
    public string FileName
    {
        get
        {
            string file = Anchors.File.Path ?? Path;
            return file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
        }
    }

    public AnchorTable Anchors { get; }

    /// <summary>What is read now is documented for a preview version alone.</summary>
    public bool IsInPreview
    {
        get => _page?.IsInPreview ?? field;
        set;
    }

    /// <summary>A row of a list of requests is all that tells of the operation.</summary>
    public bool IsListing { get; set; }

    /// <summary>What the draft is of; <see cref="PartKind.None"/> for the page itself.</summary>
    public PartKind PartKind { get; }

    /// <summary>The level of the heading that owns the part; 0 for the page itself.</summary>
    public int Level { get; }

    /// <summary>See <see cref="DocPage.Fragment"/>.</summary>
    public string Fragment { get; } = "";

    /// <summary>The parts of the page, in page order.</summary>
    public List<PageDraft> Parts { get; }

    /// <summary>The page or part has a section for its requests, read or not.</summary>
    public bool HasRequestSection { get; set; }

    /// <summary>The page or part has a section that only operations have.</summary>
    public bool HasOperationSection { get; set; }

    /// <summary>The page or part has a section that only types have.</summary>
    public bool HasTypeSection { get; set; }

    public string? Title { get; set; }

    public int TitleAnchor { get; set; }

    public string? Summary { get; set; }

    public string? Namespace { get; set; }

    public List<PropertyTable> PropertyTables { get; } = [];

    public List<MemberTable> MemberTables { get; } = [];

    public List<RequestLine> RequestLines { get; } = [];

    public List<HeaderRow> Headers { get; } = [];

    public List<PermissionRow> Permissions { get; } = [];

    public List<ErrorRow> Errors { get; } = [];

    public List<ResourceBlock> ResourceBlocks { get; } = [];

    public List<ExampleMessage> Examples { get; } = [];

    public RequestBodyProse? RequestBody { get; set; }

    public EquatableArray<TypeMention> BodyMentions { get; set; } = [];

    public ResponseProse? Response { get; set; }

    public NamedLink? BaseType { get; set; }

    public List<NamedLink> DerivedTypes { get; } = [];

    public bool IsAbstract { get; set; }

    public string? Deprecation { get; set; }

    public void AddRequestLine(string method, string url, int anchor) =>
        RequestLines.Add(new RequestLine { Method = method, Template = url, Anchor = anchor, IsPreview = IsInPreview });

    public HashSet<string> QueryOptions { get; } = new(StringComparer.Ordinal);

    public bool SupportsODataQuery { get; set; }

    public bool RefusesODataQuery { get; set; }

    public PageSigns Signs { get; set; }

    /// <summary>Those of files that the page includes.</summary>
    public List<IncludedLink> IncludedLinks { get; }

    /// <summary>The files that were read for the page's includes, each once.</summary>
    public List<string> IncludedFiles { get; }

    public List<(string Target, int Start)> Links { get; }

    public List<PageProblem> Problems { get; }

    public List<PageSuppression> Suppressions { get; }

    public List<PageHeading> Headings { get; }

    /// <summary>Begins a part of the page at the heading that was read last.</summary>
    public PageDraft CreatePart(PartKind kind, int level, string title) => new(_page ?? this, kind, level, title);

    /// <summary>Takes back what a part of the page holds, in page order.</summary>
    public void Absorb(PageDraft part)
    {
        Parts.Remove(part);
        Merge(PropertyTables, part.PropertyTables, static table => table.Anchor);
        Merge(MemberTables, part.MemberTables, static table => table.Anchor);
        Merge(RequestLines, part.RequestLines, static line => line.Anchor);
        Merge(Headers, part.Headers, static row => row.Anchor);
        Merge(Permissions, part.Permissions, static row => row.Anchor);
        Merge(ResourceBlocks, part.ResourceBlocks, static block => block.Anchor);
        Merge(Examples, part.Examples, static example => example.Anchor);
        Merge(DerivedTypes, part.DerivedTypes, static link => link.Anchor);
        RequestBody ??= part.RequestBody;
        BodyMentions = BodyMentions.IsEmpty ? part.BodyMentions : BodyMentions;
        Response ??= part.Response;
        BaseType ??= part.BaseType;
        IsAbstract |= part.IsAbstract;
        Deprecation ??= part.Deprecation;
        Namespace ??= part.Namespace;
        QueryOptions.UnionWith(part.QueryOptions);
        SupportsODataQuery |= part.SupportsODataQuery;
        RefusesODataQuery |= part.RefusesODataQuery;
        HasRequestSection |= part.HasRequestSection;
        HasOperationSection |= part.HasOperationSection;
        HasTypeSection |= part.HasTypeSection;
    }

    private static void Merge<T>(List<T> own, List<T> others, Func<T, int> anchor)
    {
        if (others.Count > 0)
        {
            own.AddRange(others);
            T[] ordered = [.. own.OrderBy(anchor)];
            own.Clear();
            own.AddRange(ordered);
        }
    }

    public void Report(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments) =>
        Problems.Add(CreateProblem(descriptor, range, arguments));

    /// <summary>A problem that is reported later, if at all.</summary>
    public PageProblem CreateProblem(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments) =>
        new(descriptor.Id, Anchors.GetSpan(range), new EquatableArray<string>(arguments)) { File = Anchors.File.Path };

    /// <summary>A link as the page would write it: one of an included file is written from that file's place.</summary>
    public string Rebase(string target) => Anchors.File.Path is { } file ? IncludedTargets.Rebase(target, file, Path) : target;

    /// <summary>Headings of one text are told apart by a number, in page order, whether or not they own anything.</summary>
    private string CreateFragment(string title)
    {
        string slug = HeadingSlug.Create(title);
        for (; _slugged < Headings.Count; _slugged++)
        {
            string other = HeadingSlug.Create(Headings[_slugged].Text);
            _slugs[other] = _slugs.TryGetValue(other, out int count) ? count + 1 : 1;
        }

        return _slugs.TryGetValue(slug, out int number) && number > 1 ? $"{slug}-{number - 1}" : slug.Length > 0 ? slug : "-";
    }
}

/// <summary>A link of an included file.</summary>
internal readonly record struct IncludedLink(string Target, PageSpan Span, FileText File);
