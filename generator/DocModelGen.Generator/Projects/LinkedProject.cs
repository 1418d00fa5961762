using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Projects;

/// <summary>
/// The pages of a project, linked as the generator links them. An edit of C# gives a new compilation but the same pages, and
/// gets the same object.
/// </summary>
internal sealed class LinkedProject
{
    // By the first page, which lives as long as its text does.
    private static readonly ConditionalWeakTable<ParsedPage, LinkedProject> s_known = new();

    private readonly ProjectSettings _settings;
    private readonly EquatableArray<PageNamespace> _namespaces;
    private readonly SelectionFile? _selection;
    private readonly object _gate = new();
    private ApiModel? _model;
    private FactSet? _facts;
    private ParsedPages? _files;

    private LinkedProject(
        ImmutableArray<ParsedPage> pages, ProjectSettings settings, EquatableArray<PageNamespace> namespaces, SelectionFile? selection)
    {
        Pages = pages;
        _settings = settings;
        _namespaces = namespaces;
        _selection = selection;
    }

    public ImmutableArray<ParsedPage> Pages { get; }

    /// <summary>The pages by the files that they are made of.</summary>
    public ParsedPages Files => _files ??= new ParsedPages(Pages);

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
        SelectionFile? selection = options.AdditionalFiles
            .Where(static file => SelectionFile.Is(file.Path))
            .Select(file => SelectionFile.Read(file, cancellationToken))
            .FirstOrDefault();
        var project = new LinkedProject(
            pages, ProjectSettings.Of(config.GlobalOptions, Consumer.Of(compilation)), PageNamespace.Of(files, config), selection);
        if (s_known.TryGetValue(pages[0], out LinkedProject? known) && known.IsSameAs(project))
        {
            return known;
        }

        s_known.Remove(pages[0]);
        return s_known.GetValue(pages[0], _ => project);
    }

    public ApiModel Model(CancellationToken cancellationToken)
    {
        // Not Lazy<T>, which would keep the exception of a cancelled run.
        lock (_gate)
        {
            return _model ??= SafeLinker.Link(
                Pages.Select(static page => page.Page).ToEquatableArray(), _namespaces, _settings, _selection?.Selection, cancellationToken).Model;
        }
    }

    /// <summary>What the pages say, in the form of a baseline.</summary>
    public FactSet Facts(CancellationToken cancellationToken)
    {
        ApiModel model = Model(cancellationToken);
        lock (_gate)
        {
            return _facts ??= FactsReader.Read(SourceText.From(FactsWriter.Write(model)), cancellationToken);
        }
    }

    private bool IsSameAs(LinkedProject other) =>
        Pages.SequenceEqual(other.Pages, SameObject.Instance)
        && _settings == other._settings
        && _namespaces == other._namespaces
        && _selection == other._selection;

    /// <summary>A page is parsed once per text: another object is another text.</summary>
    private sealed class SameObject : IEqualityComparer<ParsedPage>
    {
        public static SameObject Instance { get; } = new();

        public bool Equals(ParsedPage? x, ParsedPage? y) => ReferenceEquals(x, y);

        public int GetHashCode(ParsedPage obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
