using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>All pages of a compilation; linked when a rule first asks.</summary>
internal sealed class PageSet(ImmutableArray<ParsedPage> pages, CancellationToken cancellationToken)
{
    // Names in C# do not matter to rules that speak of pages.
    private static readonly GeneratorOptions s_options = new() { RootNamespace = "ApiModels", ContextName = "ApiModelsJsonContext" };

    private readonly object _gate = new();
    private LinkedPages? _linked;

    public ImmutableArray<ParsedPage> Pages { get; } = pages;

    public ApiModel Model => Linked.Model;

    private LinkedPages Linked
    {
        get
        {
            // Not Lazy<T>, which would keep the exception of a cancelled run.
            lock (_gate)
            {
                return _linked ??= new LinkedPages(
                    Linker.Link(Pages.Select(static page => page.Page).ToEquatableArray(), s_options, selection: null, cancellationToken), Pages);
            }
        }
    }

    public static PageSet Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) =>
        new(
            files.Where(static file => PageFiles.IsPage(file.Path)).Select(file => PageCache.GetOrParse(file, cancellationToken)).ToImmutableArray(),
            cancellationToken);

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

    /// <summary>Some page stands in the folder.</summary>
    public bool HasFolder(string folder) => Linked.Folders.Contains(folder);

    /// <summary>The resource pages that define the type, by path.</summary>
    public IEnumerable<DocPage> PagesDefining(TypeModel type) =>
        type.Pages.SelectMany(name => Linked.ByFileName[name]).Where(static page => page.Kind == PageKind.Resource);

    /// <summary>The types that a resource page defines.</summary>
    public IEnumerable<TypeModel> TypesDefinedBy(DocPage page) => Linked.TypesByPage[PagePaths.FileName(page.Path)];

    /// <summary>Requests of one method and template, whatever the placeholders are called.</summary>
    public IEnumerable<OperationModel> OperationsLike(string method, string template) => Linked.ByRoute[LinkedPages.RouteKey(method, template)];

    /// <summary>The tables that declare the enumeration, with their pages.</summary>
    public IEnumerable<(DocPage Page, MemberTable Table)> MemberTablesOf(string wireNamespace, string name) => Linked.MemberTables[(wireNamespace + "." + name).ToLowerInvariant()];
}
