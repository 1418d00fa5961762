using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>Where in the pages a fact stands, or, of one that is gone, where it would stand.</summary>
internal sealed partial class FactPlaces
{
    private readonly Dictionary<string, ParsedPage> _pagesByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, OperationModel> _operations;
    private readonly ILookup<string, OperationModel> _senders;
    private readonly ConcurrentDictionary<string, ILookup<string, (DocPage Page, PropertyRow Row)>> _rows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ILookup<string, (DocPage Page, PropertyRow Row)>> _bodyRows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, PagePlace>> _members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ParsedPage, Dictionary<(string Method, string Template), int>> _lines = new(ReferenceComparer<ParsedPage>.Instance);

    public FactPlaces(ImmutableArray<ParsedPage> pages, ApiModel model)
    {
        foreach (ParsedPage page in pages.SelectMany(static page => page.WithParts()))
        {
            _pagesByPath[page.Page.Key] = page;
        }

        foreach (TypeModel type in model.Types)
        {
            _types[type.FullName] = type;
        }

        foreach (EnumModel type in model.Enums)
        {
            _enums[type.FullName] = type;
        }

        _senders = model.Operations
            .Where(static operation => operation.Body?.Type.Reference is not null)
            .ToLookup(static operation => operation.Body!.Type.Reference!.FullName, StringComparer.OrdinalIgnoreCase);
        _operations = model.Operations.ToLookup(static operation => operation.Name.Identifier, StringComparer.Ordinal);
    }

    /// <summary>Null where no page is left to point at: then the accepted line is the place.</summary>
    public PagePlace? Find(DriftChange change) => change switch
    {
        TypeRemoved or OperationRemoved => null,
        PropertyRemoved removed => TableOf(removed.Owner, removed.Was.Flags.HasFlag(PropertyFlags.Navigation)),
        MemberRemoved removed => MembersOf(removed.Enum),
        TemplateRemoved removed => Operation(removed.Operation, method: null, RequestLines),
        PermissionRemoved removed => Operation(removed.Operation, method: null, page => Permissions(page, removed.Was.Kind)),
        _ => change.Current is { } fact ? Stated(fact, change) : null,
    };

    /// <summary>Of the pages that were accepted: where they stated what changed. Null for what is new.</summary>
    public PagePlace? FindAccepted(DriftChange change) => change.Accepted is { } fact ? Stated(fact, change) : null;

    /// <summary>The title of the page about a type or enumeration.</summary>
    public PagePlace? FindType(string fullName) => Title(TypePages(fullName)) ?? Title(EnumPages(fullName));

    /// <summary>The line of a request.</summary>
    public PagePlace? FindRequest(TemplateFact template) => Operation(template.Name, template.Method, page => Line(page, template) ?? RequestLines(page));

    /// <summary>The rows that describe a property, the one in its own spelling first, and where each begins.</summary>
    public IEnumerable<(PropertyRow Row, PagePlace Name)> FindRows(PropertyFact property) =>
        RowsOf(property).Select(static pair => (pair.Row, new PagePlace(pair.Page, pair.Row.Anchor)));

    /// <summary>Whether a page about the type describes the property, and not only one of a request that sends it.</summary>
    public bool IsOnTypePage(PropertyFact property) => TypeRows(property.Owner).Contains(property.Name);

    /// <summary>The requests whose pages describe the property as one of what they send.</summary>
    public IEnumerable<string> RequestsWith(PropertyFact property) => _senders[property.Owner]
        .Where(operation => PagesAt([operation.SourcePath]).Any(page => page.Page.PropertyTables.Any(table => table.Rows.Any(row => row.Name == property.Name))))
        .Select(static operation => operation.Name.Identifier);

    private PagePlace? Stated(Fact fact, DriftChange change) => fact switch
    {
        PropertyFact property => Property(property, change),
        MemberFact member => Member(member),
        TypeFact type => Title(TypePages(type.FullName)),
        EnumFact type => EnumTable(type.FullName) ?? MembersOf(type.FullName),
        TemplateFact template => Operation(template.Name, template.Method, page => Template(page, template, change)),
        PermissionFact permission => Operation(permission.Operation, method: null, page => Permissions(page, permission.Kind)),
        _ => null,
    };

    private static PagePlace? Title(IEnumerable<ParsedPage> pages) =>
        pages.FirstOrDefault() is { } page ? new PagePlace(page, page.Page.TitleAnchor) : null;

    /// <summary>Pages that define the type: those about it before those that only send it, and of these the one that is named after it first.</summary>
    private IEnumerable<ParsedPage> TypePages(string fullName)
    {
        string name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return _types.TryGetValue(fullName, out TypeModel? type)
            ? PagesAt(type.SourcePaths).OrderBy(static page => page.Page.Kind == PageKind.Resource ? 0 : 1).ThenBy(page => IsNamedAfter(page, name) ? 0 : 1)
            : [];
    }

    private static bool IsNamedAfter(ParsedPage page, string name) =>
        string.Equals(PagePaths.Stem(page.Page.Path), name, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ParsedPage> PagesAt(IEnumerable<string> paths) =>
        paths.Where(_pagesByPath.ContainsKey).Select(path => _pagesByPath[path]).OrderBy(static page => page.Page.Kind == PageKind.Resource ? 0 : 1);
}
