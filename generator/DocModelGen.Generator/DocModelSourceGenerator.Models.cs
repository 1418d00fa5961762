using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator;

/// <summary>Records, enumerations, requests and the JSON context: a file each.</summary>
public sealed partial class DocModelSourceGenerator
{
    private static IncrementalValueProvider<Declarations> RegisterModels(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<LinkResult> whole, Inputs inputs)
    {
        // What the project declares itself wins. An edit of C# ends here too: names and places stay equal.
        IncrementalValueProvider<GeneratedNames> generatedNames = whole
            .Join(inputs.Options)
            .Select(static (pair, _) => HasModels(pair.Left, pair.Right) ? GeneratedNames.Of(pair.Left.Model, pair.Right) : GeneratedNames.None);

        IncrementalValueProvider<Declarations> declarations = context.CompilationProvider
            .Join(generatedNames)
            .Select(static (pair, cancellationToken) => Declarations.Of(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(Steps.Declarations);

        IncrementalValueProvider<DeclaredTypes> declared = declarations.Select(static (declarations, _) => declarations.Types);

        IncrementalValueProvider<FileLayout> layout = generatedNames
            .Join(inputs.Options)
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

        context.RegisterSourceOutput(types.Join(inputs.Target), static (production, file) => production.Add(file.Left, file.Right, RecordEmitter.Emit));
        context.RegisterSourceOutput(enums.Join(inputs.Target), static (production, file) => production.Add(file.Left, file.Right, EnumEmitter.Emit));
        context.RegisterSourceOutput(operations.Join(inputs.Target), static (production, file) => production.Add(file.Left, file.Right, OperationEmitter.Emit));
        context.RegisterSourceOutput(contexts.Join(inputs.Target), static (production, file) => production.Add(file.Left, file.Right, ContextEmitter.Emit));
        context.RegisterSourceOutput(contexts.Join(inputs.Target), static (production, file) => production.AddPolyfills(file.Right));
        return declarations;
    }

    private static bool HasModels(LinkResult linked, GeneratorOptions options) => linked.IsUsable && options.Output.HasFlag(DocModelOutput.Models);
}
