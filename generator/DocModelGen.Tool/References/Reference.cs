using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.References;

/// <summary>Pages, linked as a project that has them in <c>spec/</c> would have them.</summary>
internal sealed class Reference
{
    /// <summary>The folder of a project that pages are in: where a page leaves it open what it is, its folder says so.</summary>
    public const string Folder = "spec/";

    public const string RootNamespace = "Pages";

    public static GeneratorOptions Options { get; } = new() { RootNamespace = RootNamespace, ContextName = "PagesJsonContext" };

    private Reference(IReadOnlyDictionary<string, DocPage> pages, ApiModel model)
    {
        Pages = pages;
        Model = model;
    }

    /// <summary>By the path below the project's folder of pages.</summary>
    public IReadOnlyDictionary<string, DocPage> Pages { get; }

    public ApiModel Model { get; }

    /// <param name="contents">By path.</param>
    /// <param name="wanted">Names as in <c>docmodels.txt</c>; null for everything.</param>
    /// <param name="progress">Told how far it is.</param>
    public static Reference Of(IReadOnlyDictionary<string, byte[]> contents, IEnumerable<string>? wanted, IProgress progress)
    {
        ImmutableArray<AdditionalText> texts = [.. contents.OrderBy(static file => file.Key, StringComparer.Ordinal).AsParallel().AsOrdered().Select(static file => new PageText(ProjectPath(file.Key), file.Value))];
        ImmutableArray<PageSource> sources = PageSources.Find(texts, CancellationToken.None).Pages;
        var pages = new DocPage[sources.Length];
        progress.Begin("Reading pages", pages.Length);
        Parallel.For(0, pages.Length, i =>
        {
            pages[i] = PageCache.GetOrParse(sources[i], CancellationToken.None).Page;
            progress.Advance();
        });

        progress.Begin("Linking");
        Selection? selection = wanted is null ? null : SelectionReader.Read("docmodels.txt", SourceText.From(string.Join("\n", wanted)));
        LinkResult linked = SafeLinker.Link(pages, some => Linker.Link(some, Options, selection, CancellationToken.None));
        return new Reference(pages.ToDictionary(static page => PathOf(page.Path), StringComparer.Ordinal), linked.Model);
    }

    /// <summary>What a file of a source is called in the project that has it.</summary>
    public static string ProjectPath(string path) => Folder + PathRules.InProject(path);

    /// <summary>The path below the project's folder of pages.</summary>
    public static string PathOf(string path) => path[Folder.Length..];

    /// <summary>The namespace that a type has below the project's; empty for that itself.</summary>
    public static string NamespaceOf(CSharpName name) => name.Namespace.Length > RootNamespace.Length ? name.Namespace[(RootNamespace.Length + 1)..] : "";

    private sealed class PageText(string path, byte[] content) : AdditionalText
    {
        private readonly SourceText _text = Decode(content);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

        private static SourceText Decode(byte[] content)
        {
            using var stream = new MemoryStream(content);
            return SourceText.From(stream, Encoding.UTF8);
        }
    }
}
