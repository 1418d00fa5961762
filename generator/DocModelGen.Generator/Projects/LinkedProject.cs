using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Projects;

/// <summary>
/// The pages of a project, linked as the generator links them. An edit of C# gives a new compilation but the same pages, and
/// gets the same object.
/// </summary>
internal sealed class LinkedProject
{
    // By the first page, which lives as long as its text does.
    private static readonly WeakCache<ParsedPage, LinkedProject> s_known = new();

    private readonly ProjectSettings _settings;
    private readonly EquatableArray<PageNamespace> _namespaces;
    private readonly SelectionFile? _selection;
    private readonly object _gate = new();
    private LinkResult? _linked;
    private HashSet<string>? _judged;

    private LinkedProject(
        ImmutableArray<ParsedPage> pages,
        PageSources sources,
        ProjectSettings settings,
        EquatableArray<PageNamespace> namespaces,
        SelectionFile? selection)
    {
        Pages = pages;
        _settings = settings;
        _namespaces = namespaces;
        _selection = selection;
        Set = new PageSet(pages, sources, LinkWhole);
    }

    public ImmutableArray<ParsedPage> Pages { get; }

    /// <summary>The pages by the files that they are made of.</summary>
    public ParsedPages Files => Set.Files;

    /// <summary>What the pages say together, selected or not: what rules look at.</summary>
    public PageSet Set { get; }

    /// <summary>Whoever builds the project writes its pages.</summary>
    public bool ArePagesOwn => _settings.ArePagesOwn;

    /// <summary>Null where the project has no pages.</summary>
    public static LinkedProject? Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        PageSources sources = PageSources.Find(options.AdditionalFiles, cancellationToken);
        if (sources.Pages.IsEmpty)
        {
            return null;
        }

        ImmutableArray<AdditionalText> files = sources.Pages.Select(static page => page.Text).ToImmutableArray();
        ImmutableArray<ParsedPage> pages = sources.Pages.Select(page => PageCache.GetOrParse(page, cancellationToken)).ToImmutableArray();
        AnalyzerConfigOptionsProvider config = options.AnalyzerConfigOptionsProvider;
        SelectionFile? selection = SelectionFile.Find(options.AdditionalFiles, cancellationToken);
        var project = new LinkedProject(
            pages, sources, ProjectSettings.Of(config.GlobalOptions, Consumer.Of(compilation)), PageNamespace.Of(files, config), selection);
        if (s_known.Find(pages[0]) is { } known && known.IsSameAs(project))
        {
            return known;
        }

        return s_known.Set(pages[0], project) is var kept && kept.IsSameAs(project) ? kept : project;
    }

    /// <summary>What the generator generates from.</summary>
    public ApiModel Model(CancellationToken cancellationToken) => Linked(cancellationToken).Model;

    /// <summary>Of what a selection leaves out, nothing is said; other pages are held against it all the same.</summary>
    public bool IsJudged(ParsedPage page, CancellationToken cancellationToken) => Linked(cancellationToken).Judged is not { } judged
        || LazyInitializer.EnsureInitialized(ref _judged, () => new HashSet<string>(judged, StringComparer.Ordinal))!.Contains(page.Page.Path);

    private LinkResult Linked(CancellationToken cancellationToken)
    {
        // Not Lazy<T>, which would keep the exception of a cancelled run.
        lock (_gate)
        {
            return _linked ??= SafeLinker.Link(
                Pages.Select(static page => page.Page).ToEquatableArray(), _namespaces, _settings, _selection?.Selection, cancellationToken);
        }
    }

    /// <summary>
    /// The generator's own link, unless its C# namespaces part pages from each other: rules hold all pages against each other.
    /// Several pages wait for this: that one of them is no longer wanted must not cancel it.
    /// </summary>
    private ApiModel LinkWhole() => SafeLinker.Link(
        Pages.Select(static page => page.Page),
        some => Linker.LinkWhole(some, _settings.Options, _selection?.Selection, CancellationToken.None)).Model;

    private bool IsSameAs(LinkedProject other) =>
        Pages.SequenceEqual(other.Pages, ReferenceComparer<ParsedPage>.Instance)
        && _settings == other._settings
        && _namespaces == other._namespaces
        && _selection == other._selection;
}
