using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>All pages of a compilation; linked when a rule first asks.</summary>
internal sealed class PageSet(ImmutableArray<ParsedPage> pages, GeneratorOptions options, PageSources? sources = null)
{
    // By the first page, which lives as long as its text does: an edit of C# gives a new compilation, and finds the same set.
    private static readonly ConditionalWeakTable<ParsedPage, PageSet> s_known = new();

    private readonly ConcurrentDictionary<ParsedPage, IReadOnlyList<Finding>> _findings = new(SameObject.Instance);
    private readonly object _gate = new();
    private LinkedPages? _linked;

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
                // Several pages wait for this: that one of them is no longer wanted must not cancel it.
                return _linked ??= new LinkedPages(
                    SafeLinker.Link(Pages.Select(static page => page.Page), some => Linker.Link(some, options, selection: null, CancellationToken.None)).Model, Pages);
            }
        }
    }

    /// <summary>The set of the project's pages; null where it has none.</summary>
    public static PageSet? Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        PageSources sources = PageSources.Find(options.AdditionalFiles, cancellationToken);
        ImmutableArray<ParsedPage> pages = sources.Pages.Select(page => PageCache.GetOrParse(page, cancellationToken)).ToImmutableArray();
        if (pages.IsEmpty)
        {
            return null;
        }

        // The rules need no C# names; linking as the generator does lets both have one model.
        GeneratorOptions settings = ProjectSettings.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions, Consumer.Of(compilation)).Options;
        if (s_known.TryGetValue(pages[0], out PageSet? known) && known.Pages.SequenceEqual(pages, SameObject.Instance))
        {
            return known;
        }

        s_known.Remove(pages[0]);
        var set = new PageSet(pages, settings, sources);
        return s_known.GetValue(pages[0], _ => set) is var stored && stored.Pages.SequenceEqual(pages, SameObject.Instance) ? stored : set;
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
        type.Pages.SelectMany(name => Linked.ByFileName[name]).Where(static page => page.Kind == PageKind.Resource);

    /// <summary>The types that a resource page defines.</summary>
    public IEnumerable<TypeModel> TypesDefinedBy(DocPage page) => Linked.TypesByPage[PagePaths.FileName(page.Path)];

    /// <summary>Requests whose first template is this one, whatever the placeholders are called.</summary>
    public IEnumerable<OperationModel> OperationsLike(string method, string template) => Linked.ByRoute[LinkedPages.RouteKey(method, template)];

    /// <summary>The tables that declare the enumeration, with their pages.</summary>
    public IEnumerable<(DocPage Page, MemberTable Table)> MemberTablesOf(string wireNamespace, string name) => Linked.MemberTables[(wireNamespace + "." + name).ToLowerInvariant()];

    /// <summary>A page is parsed once per text: another object is another text.</summary>
    private sealed class SameObject : IEqualityComparer<ParsedPage>
    {
        public static SameObject Instance { get; } = new();

        public bool Equals(ParsedPage? x, ParsedPage? y) => ReferenceEquals(x, y);

        public int GetHashCode(ParsedPage obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
