using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Pipeline.HeadStart;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>A generated file.</summary>
internal sealed record GeneratedSource(string HintName, string Text);

/// <summary>Parsing, linking and emitting, one after the other on one core, without the driver and without its caches.</summary>
internal static class Phases
{
    private static readonly GeneratorOptions s_options = new() { RootNamespace = "Graph.ApiModels", ContextName = "ApiModelsJsonContext" };

    private static readonly TargetFacts s_target = new() { HasFileScopedNamespaces = true, HasDateOnly = true, NeedsIsExternalInit = false };

    public static EquatableArray<DocPage> Parse(IReadOnlyList<Page> pages) =>
        new([.. pages.Select(page => PageParser.Parse(page.Path, SourceText.From(page.Text), default).Page)]);

    /// <summary>The same as the driver has it done: while it reads from the first page on, other cores come from the last.</summary>
    public static EquatableArray<DocPage> ParseOnAllCores(IReadOnlyList<Page> pages)
    {
        ImmutableArray<AdditionalText> texts = [.. pages.Select(static page => new PageText(page))];
        EarlyStart.BeginReadingAhead(texts, default);
        return new([.. texts.Select(static text => PageReading.Read(PageSource.WithoutIncludes(text), default).Page.Page)]);
    }

    public static ApiModel Link(EquatableArray<DocPage> pages) => Linker.Link(pages, s_options, selection: null, default);

    public static List<GeneratedSource> Emit(ApiModel model) =>
        [.. WholeModel.Print(model, s_options, s_target).Select(static file => new GeneratedSource(file.Key, file.Value))];
}
