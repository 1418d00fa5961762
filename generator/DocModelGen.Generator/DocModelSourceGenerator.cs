using System.Linq;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>Pages to C#. This file is the pipeline and nothing else: what is cached on what.</summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class DocModelSourceGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        WarmUp.BeginReading();

        // One parse per page. The content leaves the positions behind: moving a table links and prints nothing.
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider
            .Where(static text => PageFiles.IsPage(text.Path));

        IncrementalValueProvider<PageTexts> allTexts = texts.Collect()
            .Select(static (texts, _) => new PageTexts(texts));

        IncrementalValueProvider<PagePresence> readAhead = allTexts
            .Select(static (texts, cancellationToken) => PageReading.BeginReadingAhead(texts.Texts, cancellationToken));

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

        IncrementalValuesProvider<PageFile> pages = texts
            .Join(includes)
            .Where(static pair => !pair.Right.IsInclude(pair.Left.Path))
            .Join(included)
            .Select(static (input, _) => PageSource.Create(input.Left.Left, input.Left.Right, input.Right))
            .Join(readAhead)
            .Select(static (pair, cancellationToken) => PageReading.Read(pair.Left, cancellationToken))
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

        IncrementalValueProvider<LinkResult> linked = contents
            .Join(namespaces)
            .Join(settings)
            .Join(selection)
            .Select(static (input, cancellationToken) => SafeLinker.Link(
                input.Left.Left.Left.Items, input.Left.Left.Right.Items, input.Left.Right, input.Right?.Selection, cancellationToken))
            .WithTrackingName(Steps.Model);

        // What was accepted and is gone stays for one step, so that code is told why before it fails.
        IncrementalValueProvider<DriftOptions> drift = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => DriftOptions.Of(provider.GlobalOptions));

        IncrementalValueProvider<FactSet> accepted = context.AdditionalTextsProvider
            .Where(static text => BaselineFile.Is(text.Path))
            .Select(static (text, cancellationToken) => BaselineFile.Read(text, cancellationToken))
            .Collect()
            .Select(static (sets, _) => sets.IsEmpty ? FactSet.Empty : sets[0])
            .WithTrackingName(Steps.Accepted);

        IncrementalValueProvider<Joined<Joined<LinkResult, FactSet>, DriftOptions>> compared = linked
            .Join(accepted)
            .Join(drift);

        IncrementalValueProvider<LinkResult> whole = compared
            .Select(static (input, cancellationToken) => Ghosts.AddTo(input.Left.Left, input.Left.Right, input.Right.IsAccepting, cancellationToken))
            .WithTrackingName(Steps.Ghosts);

        // What the project declares itself wins. An edit of C# ends here too: names and places stay equal.
        IncrementalValueProvider<GeneratedNames> generatedNames = whole
            .Join(options)
            .Select(static (pair, _) => HasModels(pair.Left, pair.Right) ? GeneratedNames.Of(pair.Left.Model, pair.Right) : GeneratedNames.None);

        IncrementalValueProvider<Declarations> declarations = context.CompilationProvider
            .Join(generatedNames)
            .Select(static (pair, cancellationToken) => Declarations.Of(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(Steps.Declarations);

        IncrementalValueProvider<DeclaredTypes> declared = declarations.Select(static (declarations, _) => declarations.Types);

        IncrementalValueProvider<FileLayout> layout = generatedNames
            .Join(options)
            .Select(static (pair, _) => FileLayout.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Layout);

        // From here on each file has just what it prints, so that a changed row prints the files that it is in.
        IncrementalValueProvider<GeneratedFiles> files = whole
            .Join(declared)
            .Join(layout)
            .Select(static (input, _) => GeneratedFiles.Of(input.Left.Left.Model, input.Left.Right, input.Right))
            .WithTrackingName(Steps.Files);

        IncrementalValuesProvider<GeneratedFile<TypeModel>> types = files
            .SelectMany(static (files, _) => Buckets.Of(files.Types))
            .SelectMany(static (bucket, _) => bucket.Items)
            .WithTrackingName(Steps.Types);

        IncrementalValuesProvider<GeneratedFile<EnumModel>> enums = files
            .SelectMany(static (files, _) => Buckets.Of(files.Enums))
            .SelectMany(static (bucket, _) => bucket.Items)
            .WithTrackingName(Steps.Enums);

        IncrementalValuesProvider<GeneratedFile<OperationModel>> operations = files
            .SelectMany(static (files, _) => Buckets.Of(files.Operations))
            .SelectMany(static (bucket, _) => bucket.Items)
            .WithTrackingName(Steps.Operations);

        IncrementalValuesProvider<GeneratedFile<ContextModel>> contexts = files
            .SelectMany(static (files, _) => files.Contexts)
            .WithTrackingName(Steps.Context);

        // First, since the driver goes by this order: the settings ask the compilation, which opens its references for that, while others read.
        context.RegisterSourceOutput(readAhead.Join(settings), static (production, pair) => production.Report(pair.Left, pair.Right));

        context.RegisterSourceOutput(types.Join(target), static (production, file) => production.Add(file.Left, file.Right, RecordEmitter.Emit));
        context.RegisterSourceOutput(enums.Join(target), static (production, file) => production.Add(file.Left, file.Right, EnumEmitter.Emit));
        context.RegisterSourceOutput(operations.Join(target), static (production, file) => production.Add(file.Left, file.Right, OperationEmitter.Emit));
        context.RegisterSourceOutput(contexts.Join(target), static (production, file) => production.Add(file.Left, file.Right, ContextEmitter.Emit));
        context.RegisterSourceOutput(contexts.Join(target), static (production, file) => production.AddPolyfills(file.Right));

        context.RegisterSourceOutput(compared, static (production, input) => production.AddAcceptedFacts(input.Left.Left, input.Left.Right, input.Right));
        RegisterDocumentation(context, linked, contents, pages, settings);

        // Diagnostics have a branch of their own: they hang on positions, and generated code does not.
        // Where types come from another project, that one has reported them.
        IncrementalValueProvider<ProblemIndex> problems = linked
            .Select(static (linked, _) => ProblemIndex.Of(linked))
            .WithTrackingName(Steps.Problems);

        IncrementalValuesProvider<PageFindings> findings = pages
            .Join(problems)
            .Join(options)
            .Where(static pair => pair.Right.Output.HasFlag(DocModelOutput.Models))
            .Select(static (pair, _) => PageFindings.Of(pair.Left.Left, pair.Left.Right))
            .Where(static findings => !findings.Findings.IsEmpty)
            .WithTrackingName(Steps.Findings);

        context.RegisterSourceOutput(
            selection.Join(options).Select(static (pair, _) => pair.Right.Output.HasFlag(DocModelOutput.Models) ? pair.Left : null).Join(problems),
            static (production, pair) => production.Report(pair.Left, pair.Right));
        context.RegisterSourceOutput(findings, static (production, findings) => production.Report(findings));
        context.RegisterSourceOutput(
            findings.List().Select(static (findings, _) => IncludedFindings.Of(findings.Items)).WithTrackingName(Steps.IncludedFindings),
            static (production, findings) => production.Report(findings));
        context.RegisterSourceOutput(namespaces, static (production, namespaces) => production.Report(namespaces.Items));
        context.RegisterSourceOutput(declarations, static (production, declarations) => production.Report(declarations));
    }

    private static bool HasModels(LinkResult linked, GeneratorOptions options) => linked.IsUsable && options.Output.HasFlag(DocModelOutput.Models);
}
