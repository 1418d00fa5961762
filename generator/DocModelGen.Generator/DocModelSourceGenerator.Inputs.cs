using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>What the project gives: pages, settings, selection.</summary>
public sealed partial class DocModelSourceGenerator
{
    private static Inputs ReadInputs(IncrementalGeneratorInitializationContext context)
    {
        // One parse per page. The content leaves the positions behind: moving a table links and prints nothing.
        // A file that comes while another goes can be listed twice by the compiler, which goes by the number of files.
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider
            .Where(static text => PageFiles.IsPage(text.Path))
            .Collect()
            .SelectMany(static (texts, _) => texts.Distinct());

        IncrementalValueProvider<PageTexts> allTexts = texts.Collect()
            .Select(static (texts, _) => new PageTexts(texts));

        IncrementalValueProvider<PagePresence> readAhead = allTexts
            .Select(static (texts, cancellationToken) => EarlyStart.BeginReadingAhead(texts.Texts, cancellationToken));

        // Facts of the compilation, not the compilation: an edit of C# ends here, since the facts stay equal. Without pages nothing is
        // asked: the first question has the compiler open all references, which it else does beside other work.
        IncrementalValueProvider<Consumer> consumer = context.CompilationProvider
            .Join(readAhead)
            .Join(context.ParseOptionsProvider)
            .Select(static (input, _) => Consumer.Of(input.Left.Left, input.Left.Right.HasPages) with { LanguageVersion = Consumer.LanguageOf(input.Right) })
            .WithTrackingName(Steps.Consumer);

        IncrementalValueProvider<ProjectSettings> settings = context.AnalyzerConfigOptionsProvider
            .Join(consumer)
            .Select(static (pair, _) => ProjectSettings.Of(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(Steps.Settings);

        IncrementalValueProvider<GeneratorOptions> options = settings.Select(static (settings, _) => settings.Options);
        IncrementalValueProvider<TargetFacts> target = settings.Select(static (settings, _) => settings.Target);

        // Which files are parts of others hangs on names alone. A page is read again when one that it includes is edited, and no other page is.
        IncrementalValueProvider<FileNames> names = texts
            .Select(static (text, _) => text.Path)
            .Collect()
            .Select(static (paths, _) => new FileNames(paths.ToEquatableArray()));

        IncrementalValueProvider<IncludeMap> includes = texts
            .Join(names)
            .Select(static (pair, cancellationToken) => FileIncludes.Read(pair.Left, pair.Right, cancellationToken))
            .Where(static file => !file.Links.IsEmpty)
            .List()
            .Select(static (files, _) => new IncludeMap(files.Items))
            .WithTrackingName(Steps.Includes);

        IncrementalValueProvider<IncludedTexts> included = texts
            .Join(includes)
            .Where(static pair => pair.Right.IsInclude(pair.Left.Path))
            .Select(static (pair, _) => pair.Left)
            .Collect()
            .Select(static (texts, _) => new IncludedTexts(texts));

        // Together before the pages: what the driver takes after an edit is steps times pages.
        IncrementalValuesProvider<PageFile> pages = texts
            .Join(includes.Join(included).Join(readAhead))
            .SelectMany(static (input, _) => PageSource.Of(input.Left, input.Right.Left.Left, input.Right.Left.Right))
            .Select(static (source, cancellationToken) => PageReading.Read(source, cancellationToken))
            .WithTrackingName(Steps.Pages);

        IncrementalValueProvider<Listed<DocPage>> contents = pages
            .Select(static (file, _) => file.Page.Page)
            .WithTrackingName(Steps.Contents)
            .List();

        IncrementalValueProvider<Listed<PageNamespace>> namespaces = allTexts
            .Join(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => new Listed<PageNamespace>(PageNamespace.Of(pair.Left.Texts, pair.Right)))
            .WithTrackingName(Steps.Namespaces);

        IncrementalValueProvider<SelectionFile?> selection = context.AdditionalTextsProvider
            .Where(static text => SelectionFile.Is(text.Path))
            .Select(static (text, cancellationToken) => SelectionFile.Read(text, cancellationToken))
            .Collect()
            .Select(static (files, _) => files.FirstOrDefault())
            .WithTrackingName(Steps.Selection);

        return new Inputs(readAhead, settings, options, target, pages, contents, namespaces, selection);
    }

    /// <param name="ReadAhead">Whether there are pages; reading them has begun.</param>
    /// <param name="Settings">The project's properties.</param>
    /// <param name="Options">What of the settings the model hangs on.</param>
    /// <param name="Target">What of the settings printing hangs on.</param>
    /// <param name="Pages">Each page with its places.</param>
    /// <param name="Contents">All pages without places.</param>
    /// <param name="Namespaces">C# namespaces of single pages.</param>
    /// <param name="Selection">Which models are wanted; null for all.</param>
    private sealed record Inputs(
        IncrementalValueProvider<PagePresence> ReadAhead,
        IncrementalValueProvider<ProjectSettings> Settings,
        IncrementalValueProvider<GeneratorOptions> Options,
        IncrementalValueProvider<TargetFacts> Target,
        IncrementalValuesProvider<PageFile> Pages,
        IncrementalValueProvider<Listed<DocPage>> Contents,
        IncrementalValueProvider<Listed<PageNamespace>> Namespaces,
        IncrementalValueProvider<SelectionFile?> Selection);
}
