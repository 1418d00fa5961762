using System.Linq;
using DocModelGen.Generator.Drift;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>Pages to C#. This file is the pipeline and nothing else: what is cached on what.</summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class DocModelSourceGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Facts of the compilation, not the compilation: an edit of C# ends here, since the facts stay equal.
        IncrementalValueProvider<Consumer> consumer = context.CompilationProvider
            .Select(static (compilation, _) => Consumer.Of(compilation))
            .WithTrackingName(Steps.Consumer);

        IncrementalValueProvider<ProjectSettings> settings = context.AnalyzerConfigOptionsProvider
            .Combine(consumer)
            .Select(static (pair, _) => ProjectSettings.Of(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(Steps.Settings);

        IncrementalValueProvider<GeneratorOptions> options = settings.Select(static (settings, _) => settings.Options);
        IncrementalValueProvider<TargetFacts> target = settings.Select(static (settings, _) => settings.Target);

        // One parse per page. The content leaves the positions behind: moving a table links and prints nothing.
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider
            .Where(static text => PageFiles.IsPage(text.Path));

        IncrementalValueProvider<bool> warmed = texts.Collect()
            .Select(static (texts, cancellationToken) => PageReading.ReadAhead(texts, cancellationToken));

        IncrementalValuesProvider<PageFile> pages = texts
            .Combine(warmed)
            .Select(static (pair, cancellationToken) => PageReading.Read(pair.Left, cancellationToken))
            .WithTrackingName(Steps.Pages);

        IncrementalValueProvider<EquatableArray<DocPage>> contents = pages
            .Select(static (file, _) => file.Page.Page)
            .WithTrackingName(Steps.Contents)
            .Collect()
            .Select(static (contents, _) => contents.ToEquatableArray());

        IncrementalValueProvider<EquatableArray<PageNamespace>> namespaces = texts.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => PageNamespace.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Namespaces);

        IncrementalValueProvider<SelectionFile?> selection = context.AdditionalTextsProvider
            .Where(static text => SelectionFile.Is(text.Path))
            .Select(static (text, cancellationToken) => SelectionFile.Read(text, cancellationToken))
            .Collect()
            .Select(static (files, _) => files.FirstOrDefault())
            .WithTrackingName(Steps.Selection);

        IncrementalValueProvider<LinkResult> linked = contents
            .Combine(namespaces)
            .Combine(settings)
            .Combine(selection)
            .Select(static (input, cancellationToken) => SafeLinker.Link(
                input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right?.Selection, cancellationToken))
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

        IncrementalValueProvider<(LinkResult Linked, FactSet Accepted, DriftOptions Drift)> compared = linked
            .Combine(accepted)
            .Combine(drift)
            .Select(static (input, _) => (input.Left.Left, input.Left.Right, input.Right));

        IncrementalValueProvider<LinkResult> whole = compared
            .Select(static (input, cancellationToken) => Ghosts.AddTo(input.Linked, input.Accepted, input.Drift.IsAccepting, cancellationToken))
            .WithTrackingName(Steps.Ghosts);

        // What the project declares itself wins. An edit of C# ends here too: names and places stay equal.
        IncrementalValueProvider<GeneratedNames> names = whole
            .Combine(options)
            .Select(static (pair, _) => HasModels(pair.Left, pair.Right) ? GeneratedNames.Of(pair.Left.Model, pair.Right) : GeneratedNames.None);

        IncrementalValueProvider<Declarations> declarations = context.CompilationProvider
            .Combine(names)
            .Select(static (pair, cancellationToken) => Declarations.Of(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(Steps.Declarations);

        IncrementalValueProvider<DeclaredTypes> declared = declarations.Select(static (declarations, _) => declarations.Types);

        IncrementalValueProvider<FileLayout> layout = names
            .Combine(options)
            .Select(static (pair, _) => FileLayout.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Layout);

        // From here on each file has just what it prints, so that a changed row prints the files that it is in.
        IncrementalValueProvider<GeneratedFiles> files = whole
            .Combine(declared)
            .Combine(layout)
            .Select(static (input, _) => GeneratedFiles.Of(input.Left.Left.Model, input.Left.Right, input.Right))
            .WithTrackingName(Steps.Files);

        IncrementalValuesProvider<GeneratedFile<TypeModel>> types = files
            .SelectMany(static (files, _) => Buckets.Of(files.Types))
            .SelectMany(static (bucket, _) => bucket)
            .WithTrackingName(Steps.Types);

        IncrementalValuesProvider<GeneratedFile<EnumModel>> enums = files
            .SelectMany(static (files, _) => Buckets.Of(files.Enums))
            .SelectMany(static (bucket, _) => bucket)
            .WithTrackingName(Steps.Enums);

        IncrementalValuesProvider<GeneratedFile<OperationModel>> operations = files
            .SelectMany(static (files, _) => Buckets.Of(files.Operations))
            .SelectMany(static (bucket, _) => bucket)
            .WithTrackingName(Steps.Operations);

        IncrementalValuesProvider<GeneratedFile<ContextModel>> contexts = files
            .SelectMany(static (files, _) => files.Contexts)
            .WithTrackingName(Steps.Context);

        context.RegisterSourceOutput(types.Combine(target), static (production, file) => production.Add(file.Left, file.Right, RecordEmitter.Emit));
        context.RegisterSourceOutput(enums.Combine(target), static (production, file) => production.Add(file.Left, file.Right, EnumEmitter.Emit));
        context.RegisterSourceOutput(operations.Combine(target), static (production, file) => production.Add(file.Left, file.Right, OperationEmitter.Emit));
        context.RegisterSourceOutput(contexts.Combine(target), static (production, file) => production.Add(file.Left, file.Right, ContextEmitter.Emit));
        context.RegisterSourceOutput(contexts.Combine(target), static (production, file) => production.AddPolyfills(file.Right));

        context.RegisterSourceOutput(compared, static (production, input) => production.AddAcceptedFacts(input.Linked, input.Accepted, input.Drift));
        RegisterDocumentation(context, linked, contents, pages, settings);

        // Diagnostics have a branch of their own: they hang on positions, and generated code does not.
        // Where types come from another project, that one has reported them.
        IncrementalValueProvider<ProblemIndex> problems = linked
            .Select(static (linked, _) => ProblemIndex.Of(linked))
            .WithTrackingName(Steps.Problems);

        IncrementalValuesProvider<PageFindings> findings = pages
            .Combine(problems)
            .Combine(options)
            .Where(static pair => pair.Right.Output.HasFlag(DocModelOutput.Models))
            .Select(static (pair, _) => PageFindings.Of(pair.Left.Left, pair.Left.Right))
            .Where(static findings => !findings.Findings.IsEmpty)
            .WithTrackingName(Steps.Findings);

        IncrementalValueProvider<bool> hasPages = texts.Collect().Select(static (texts, _) => !texts.IsEmpty);

        context.RegisterSourceOutput(
            selection.Combine(options).Select(static (pair, _) => pair.Right.Output.HasFlag(DocModelOutput.Models) ? pair.Left : null).Combine(problems),
            static (production, pair) => production.Report(pair.Left, pair.Right));
        context.RegisterSourceOutput(findings, static (production, findings) => production.Report(findings));
        context.RegisterSourceOutput(settings.Combine(hasPages), static (production, pair) => production.Report(pair.Left, hasPages: pair.Right));
        context.RegisterSourceOutput(namespaces, static (production, namespaces) => production.Report(namespaces));
        context.RegisterSourceOutput(declarations, static (production, declarations) => production.Report(declarations));
    }

    private static bool HasModels(LinkResult linked, GeneratorOptions options) => linked.IsUsable && options.Output.HasFlag(DocModelOutput.Models);
}
