using System.Linq;
using DocModelGen.Generator.Emitting.Documentation;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.ServiceDescription;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>The branch for projects of tests: what the pages document, apart from where it stands.</summary>
public sealed partial class DocModelSourceGenerator
{
    private static void RegisterDocumentation(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<LinkResult> linked,
        IncrementalValueProvider<Listed<DocPage>> contents,
        IncrementalValuesProvider<PageFile> pages,
        IncrementalValueProvider<ProjectSettings> settings)
    {
        IncrementalValueProvider<DocumentationFiles> files = linked
            .Join(contents)
            .Join(settings)
            .Select(static (input, _) => input.Left.Left.IsUsable && input.Right.Options.Output.HasFlag(DocModelOutput.Documentation)
                ? DocumentationFiles.Of(input.Left.Left.Model, input.Left.Right.Items)
                : DocumentationFiles.None)
            .WithTrackingName(Steps.Documentation);

        IncrementalValuesProvider<GeneratedFile<DocumentationIndex>> index = files
            .SelectMany(static (files, _) => files.Index);

        IncrementalValuesProvider<GeneratedFile<DocumentedOperationModel>> operations = files
            .SelectMany(static (files, _) => Buckets.Of(files.Operations))
            .SelectMany(static (bucket, _) => bucket.Items);

        IncrementalValuesProvider<GeneratedFile<DocumentedTypeModel>> types = files
            .SelectMany(static (files, _) => Buckets.Of(files.Types))
            .SelectMany(static (bucket, _) => bucket.Items);

        // Lines move with every edit above them; the file that lists them is all that is printed then.
        IncrementalValuesProvider<GeneratedFile<DocumentedPlaces>> places = files
            .Select(static (files, _) => new Listed<AnchorList>(files.Anchors))
            .Join(pages.List())
            .Join(settings)
            .Select(static (input, _) => DocumentationFiles.Places(
                input.Left.Left.Items, input.Left.Right.Items.Select(static file => file.Page), input.Right.Options.ProjectFolder))
            .WithTrackingName(Steps.DocumentedPlaces)
            .SelectMany(static (places, _) => places.Lists.IsEmpty ? [] : new EquatableArray<GeneratedFile<DocumentedPlaces>>(
                [new GeneratedFile<DocumentedPlaces>("ApiDocumentation.Places.g.cs", places, MentionsObsolete: false)]));

        context.RegisterSourceOutput(index.Join(settings), static (production, file) => production.Add(
            file.Left, file.Right.Target, (model, emit) => DocumentationEmitter.Emit(model, file.Right.Options.DocumentationNamespace, emit)));
        context.RegisterSourceOutput(operations.Join(settings), static (production, file) => production.Add(
            file.Left, file.Right.Target, (model, emit) => DocumentationEmitter.Emit(model, file.Right.Options.DocumentationNamespace, emit)));
        context.RegisterSourceOutput(types.Join(settings), static (production, file) => production.Add(
            file.Left, file.Right.Target, (model, emit) => DocumentationEmitter.Emit(model, file.Right.Options.DocumentationNamespace, emit)));
        context.RegisterSourceOutput(places.Join(settings), static (production, file) => production.Add(
            file.Left, file.Right.Target, (model, emit) => DocumentationEmitter.Emit(model, file.Right.Options.DocumentationNamespace, emit)));
    }
}
