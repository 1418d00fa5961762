using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Enums;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Relinking;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>
/// Makes one model of all pages: finds what links lead to, merges pages about one type, names everything.
/// The order in which pages come does not matter.
/// </summary>
internal static partial class Linker
{
    public static ApiModel Link(
        EquatableArray<DocPage> pages,
        GeneratorOptions options,
        Selection? selection,
        CancellationToken cancellationToken) =>
        LinkCached(pages, options, selection, cancellationToken).Selected;

    /// <summary>As above, before the selection, which only gives its names.</summary>
    public static ApiModel LinkWhole(
        EquatableArray<DocPage> pages,
        GeneratorOptions options,
        Selection? selection,
        CancellationToken cancellationToken) =>
        LinkCached(pages, options, selection, cancellationToken).Whole;

    /// <summary>As above, and notes where each row went.</summary>
    public static ApiModel Link(
        EquatableArray<DocPage> pages,
        GeneratorOptions options,
        Selection? selection,
        Accounting? accounting,
        CancellationToken cancellationToken) => Begin(pages, options, selection, accounting, cancellationToken).Model;

    /// <summary>As above, and follows edits.</summary>
    public static LinkSession Begin(
        EquatableArray<DocPage> pages,
        GeneratorOptions options,
        Selection? selection,
        Accounting? accounting,
        CancellationToken cancellationToken)
    {
        var renames = new Renames(selection);
        var session = new Session(pages, options, renames, accounting, cancellationToken);
        return new LinkSession(Select(session.Link()), (before, after) => new Relinker(session).Relink(before, after) is { } model ? Select(model) : null);

        LinkedModels Select(ApiModel model) => new(model, selection is null ? model : SelectionFilter.Apply(model, selection, renames));
    }

    private static LinkedModels LinkCached(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, CancellationToken cancellationToken) =>
        LinkCache.GetOrLink(pages, options, selection, () => Begin(pages, options, selection, accounting: null, cancellationToken));

    private sealed partial class Session
    {
        private readonly DocPage[] _pages;
        private readonly PageIndex _pageIndex;
        private readonly GeneratorOptions _options;
        private readonly Renames _renames;
        private readonly Accounting? _accounting;
        private readonly CancellationToken _cancellationToken;
        private readonly ProblemList _problems = new();
        private readonly TypeIndex _types = new();
        private readonly TypeResolver _resolver;
        private readonly DocTextLinker _texts;
        private readonly List<OperationDraft> _operations = [];
        private readonly OperationBodies _bodies;
        private readonly ApiForm _form;
        private readonly OwnReplies _replies;
        private readonly PropertyMerger _merger;
        private readonly UnnamedEnums _unnamed;
        private readonly EnumFlags _flags = new();
        private List<TypeEntry> _allTypes = [];
        private List<Representation> _representations = [];

        public Session(EquatableArray<DocPage> pages, GeneratorOptions options, Renames renames, Accounting? accounting, CancellationToken cancellationToken)
        {
            DocPage[] files = [.. pages];
            Array.Sort(files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
            _pages = Array.Exists(files, static page => !page.Parts.IsEmpty) ? [.. files.SelectMany(static page => page.WithParts())] : files;
            _options = options;
            _renames = renames;
            _accounting = accounting;
            _cancellationToken = cancellationToken;
            _pageIndex = new PageIndex(_pages);
            _resolver = new TypeResolver(_pageIndex, _types);
            _form = ApiForm.Of(_pages);
            _texts = new DocTextLinker(_resolver);
            _bodies = new OperationBodies(_types, _resolver, _problems, _form);
            _replies = new OwnReplies(_types, _resolver, _problems, _form);
            _unnamed = new UnnamedEnums(_types, _problems, _form);
            _merger = new PropertyMerger(_resolver, accounting);
        }

        public ApiModel Link()
        {
            DeclareTypes();
            DraftOperations();
            DeclareNamedLists();
            MergeProperties();
            FindPagings();
            NameEverything();
            return _model = MakeModel();
        }

        /// <summary>A page named after its type comes before pages that add to it, and those about types before tables beside a request.</summary>
        private void DeclareTypes()
        {
            var declarations = new ResourceDeclarations(_types, _accounting);
            _representations = declarations.Representations;
            var additions = new List<DocPage>();
            foreach (DocPage page in _pages)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                string? title = TypeTitles.Find(page);
                if (string.Equals(PagePaths.Stem(page.Path), title, StringComparison.OrdinalIgnoreCase))
                {
                    declarations.Declare(page);
                }
                else if (page.Kind != PageKind.Operation)
                {
                    additions.Add(page);
                }
            }

            var requests = new HashSet<string>(_pages.Where(static page => page.Kind == PageKind.Operation).Select(static page => page.Path), StringComparer.Ordinal);
            foreach (DocPage page in additions.OrderBy(page => requests.Contains(page.Path)))
            {
                declarations.Declare(page);
            }

            new EnumDeclarations(_types, _resolver, _accounting).DeclareTables(_pages);
        }

        private void DraftOperations()
        {
            BaseAddresses addresses = BaseAddresses.Of(_pages.Where(page => !_form.IsGraph(page)));
            foreach (DocPage page in _pages)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                _operations.AddRange(OperationDrafts.Of(page, _form.IsGraph(page) ? BaseAddress.None : addresses.Of(page), _problems, _accounting));
            }

            ShownRequests.Remove(_operations);
            foreach (OperationDraft operation in _operations)
            {
                _bodies.DeclareTypes(operation);
            }

            _cancellationToken.ThrowIfCancellationRequested();
            new Inheritance(_types, _resolver, _problems).Link(_pages);
            new RepresentedTypes(_types, _problems).Fill(_representations);
            foreach (OperationDraft operation in _operations)
            {
                _bodies.Decide(operation);
                _replies.Decide(operation);
            }

            SharedRequests.Find(_operations, _bodies);
        }

        private void DeclareNamedLists()
        {
            new NestedRows(_types, _form, _pages).Nest([.. _types.Types, .. _bodies.OwnBodies, .. _replies.Types]);
            var declarations = new EnumDeclarations(_types, _resolver, _accounting);
            foreach (TypeEntry type in _types.Types.Concat(_bodies.OwnBodies).Concat(_replies.Types))
            {
                foreach (PageRow row in type.Rows)
                {
                    declarations.DeclareInline(row);
                }
            }
        }

        private void MergeProperties()
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _allTypes = SortedTypes();
            _merger.Merge(_allTypes);
            _unnamed.Name(_allTypes);
            foreach (DocPage page in _pages)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                _flags.ReadExamples(page);
                NoteODataTypes(page);
            }

            _flags.Mark(_allTypes, _resolver);
        }

        /// <summary>What a reply wraps around the elements of a list of its own is the runtime's page of them.</summary>
        private void FindPagings()
        {
            var pagings = new Pagings(_resolver, _form);
            foreach (OperationDraft operation in _operations)
            {
                if (pagings.Find(operation) is not { } found)
                {
                    continue;
                }

                operation.Paging = found.Model;
                operation.Found = new FoundReply(found.Item, IsCollection: true);
                if (found.Wrapper is { BodyOf: not null } own)
                {
                    _replies.Types.Remove(own);
                    _allTypes.Remove(own);
                }
            }
        }

        /// <summary>A request example that shows the type's <c>@odata.type</c> says that requests carry it.</summary>
        private void NoteODataTypes(DocPage page)
        {
            foreach (ExampleMessage example in page.Examples)
            {
                if (example is { IsRequest: true, IsJson: true, Body: { } body }
                    && JsonSketch.TopLevelODataType(body) is { } shown
                    && _types.Find(shown, page) is TypeEntry type)
                {
                    type.ShowsODataType = true;
                }
            }
        }

        private List<TypeEntry> SortedTypes()
        {
            List<TypeEntry> all = [.. _types.Types, .. _bodies.OwnBodies, .. _replies.Types];
            all.Sort(static (left, right) => string.CompareOrdinal(left.FullName, right.FullName));
            return all;
        }
    }
}
