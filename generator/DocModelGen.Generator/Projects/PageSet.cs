using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Projects;

/// <summary>All pages of a project and what rules ask of them; linked when a rule first asks.</summary>
internal sealed class PageSet(ImmutableArray<ParsedPage> pages, PageSources? sources, Func<ApiModel> link)
{
    /// <summary>No enumeration is declared in more ways than this, but where pages are made for it.</summary>
    private const int MaxDeclarations = 64;

    private readonly ConcurrentDictionary<ParsedPage, IReadOnlyList<Finding>> _findings = new(ReferenceComparer<ParsedPage>.Instance);
    private readonly ConcurrentDictionary<TypeModel, TypeView> _views = new(ReferenceComparer<TypeModel>.Instance);
    private readonly ConcurrentDictionary<object, MemberNames> _names = new(ReferenceComparer<object>.Instance);
    private readonly ConcurrentDictionary<string, (DocPage Page, MemberTable Table)[]> _declarations = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private LinkedPages? _linked;
    private ILookup<string, DocPage>? _pagesByCell;

    /// <summary>Pages that belong to no project.</summary>
    public PageSet(ImmutableArray<ParsedPage> pages, GeneratorOptions options, PageSources? sources = null)
        : this(pages, sources, () => SafeLinker.Link(
            pages.Select(static page => page.Page), some => Linker.LinkWhole(some, options, selection: null, CancellationToken.None)).Model)
    {
    }

    public ImmutableArray<ParsedPage> Pages { get; } = pages;

    /// <summary>The pages by the files that they are made of.</summary>
    public ParsedPages Files { get; } = new(pages);

    public ApiModel Model => Linked.Model;

    private LinkedPages Linked
    {
        get
        {
            lock (_gate)
            {
                return _linked ??= new LinkedPages(link(), Pages);
            }
        }
    }

    /// <summary>The text of a page, or of a file that pages include.</summary>
    public SourceText TextOf(string path, CancellationToken cancellationToken) => sources?.Find(path)?.GetText(cancellationToken) ?? SourceText.From("");

    /// <summary>What the rules say about a page of the set, found once.</summary>
    public IReadOnlyList<Finding> FindingsOf(ParsedPage page, Func<IReadOnlyList<Finding>> find) =>
        _findings.TryGetValue(page, out IReadOnlyList<Finding>? known) ? known : _findings.GetOrAdd(page, find());

    /// <summary>The requests that the page documents.</summary>
    public IReadOnlyList<OperationModel> OperationsOf(string path) => [.. Linked.Operations[path]];

    /// <summary>What linking noticed about the page.</summary>
    public IEnumerable<ModelProblem> ProblemsOf(string path) => Linked.Problems[path];

    /// <summary>By wire name, with or without <c>#</c>, ignoring case.</summary>
    public TypeModel? FindType(string fullName) => Linked.Types.TryGetValue(fullName.TrimStart('#'), out TypeModel? type) ? type : null;

    public EnumModel? FindEnum(string fullName) => Linked.Enums.TryGetValue(fullName, out EnumModel? found) ? found : null;

    /// <summary>The page that a link leads to; null where none of the set is it.</summary>
    public DocPage? FindPage(DocPage from, string target, out string anchor)
    {
        // The index remembers what it resolved, and rules run side by side.
        lock (_gate)
        {
            return Linked.Pages.Resolve(from, target, out anchor);
        }
    }

    /// <summary>Nearly all pages of the folder that are linked are in the set.</summary>
    public bool IsNearlyComplete(string folder) => Linked.CompleteFolders.Contains(folder);

    /// <summary>The resource pages that define the type, by path.</summary>
    public IEnumerable<DocPage> PagesDefining(TypeModel type) =>
        type.SourcePaths.SelectMany(path => Linked.ByPath[path]).Where(static page => page.Kind == PageKind.Resource).OrderBy(static page => page.Path, StringComparer.Ordinal);

    /// <summary>The types that a resource page defines.</summary>
    public IEnumerable<TypeModel> TypesDefinedBy(DocPage page) => Linked.TypesByPage[page.Key];

    /// <summary>What rules ask of the type, found once.</summary>
    public TypeView ViewOf(TypeModel type) => _views.GetOrAdd(type, added => new TypeView(this, added));

    /// <summary>The enumeration's members.</summary>
    public MemberNames MembersOf(EnumModel type) => _names.GetOrAdd(type, _ => new MemberNames(type.Members.Select(static member => member.WireName)));

    /// <summary>Requests whose first template is this one, whatever the placeholders are called: of those that send and answer alike the first by its page.</summary>
    public IEnumerable<OperationModel> OperationsLike(string method, string template) => Linked.ByRoute[LinkedPages.RouteKey(method, template)];

    /// <summary>The tables that declare the enumeration, with their pages.</summary>
    public IEnumerable<(DocPage Page, MemberTable Table)> MemberTablesOf(string wireNamespace, string name) => Linked.MemberTables[(wireNamespace + "." + name).ToLowerInvariant()];

    /// <summary>Of those tables the first with each list of members: a thousand that agree are one declaration.</summary>
    public IEnumerable<(DocPage Page, MemberTable Table)> DeclarationsOf(string wireNamespace, string name) =>
        _declarations.GetOrAdd(
            (wireNamespace + "." + name).ToLowerInvariant(),
            key => [.. Linked.MemberTables[key]
                .GroupBy(static pair => string.Join("\n", pair.Table.Rows.Select(static row => row.WireName)), StringComparer.Ordinal)
                .Select(static group => group.First())
                .Take(MaxDeclarations)]);

    /// <summary>The members that a table declares.</summary>
    public MemberNames MembersOf(MemberTable table) => _names.GetOrAdd(table, _ => new MemberNames(table.Rows.Select(static row => row.WireName)));

    /// <summary>The tables of a page that declare the enumeration.</summary>
    public IEnumerable<MemberTable> MemberTablesOf(DocPage page, string name) => Linked.MemberTablesByPage[page.Key + "\n" + name.ToLowerInvariant()];

    /// <summary>Pages that a type cell with this name (no namespace) links to.</summary>
    public IEnumerable<DocPage> PagesLinkedAs(string shortName) => LazyInitializer.EnsureInitialized(ref _pagesByCell, FindPagesByCell)![shortName];

    private ILookup<string, DocPage> FindPagesByCell() => Linked.Pages.All
        .SelectMany(static page => page.PropertyTables.SelectMany(static table => table.Rows).Select(row => (Page: page, row.Type)))
        .Where(static pair => pair.Type.Target is not null)
        .Select(pair => (Name: WireName.Parse(pair.Type.Name, "").ShortName, Target: FindPage(pair.Page, pair.Type.Target!, out _)))
        .Where(static pair => pair.Target is not null)
        .GroupBy(static pair => (Name: pair.Name.ToLowerInvariant(), pair.Target!.Key))
        .Select(static group => group.First())
        .ToLookup(static pair => pair.Name, static pair => pair.Target!, StringComparer.OrdinalIgnoreCase);
}
