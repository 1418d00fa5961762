using System;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>The files that a linked model becomes, each with just the part of the model that it prints.</summary>
internal sealed record GeneratedFiles
{
    public required EquatableArray<GeneratedFile<TypeModel>> Types { get; init; }

    public required EquatableArray<GeneratedFile<EnumModel>> Enums { get; init; }

    public required EquatableArray<GeneratedFile<OperationModel>> Operations { get; init; }

    /// <summary>One, or none where nothing is generated at all.</summary>
    public required EquatableArray<GeneratedFile<ContextModel>> Contexts { get; init; }

    public static GeneratedFiles None { get; } = new() { Types = [], Enums = [], Operations = [], Contexts = [] };

    public static GeneratedFiles Of(ApiModel model, GeneratorOptions options)
    {
        var hints = new HintNames(options.RootNamespace);
        var obsolete = new ObsoleteNames(model);
        var contextName = new CSharpName(options.RootNamespace, options.ContextName);
        string contextHint = hints.Take(contextName);
        return new GeneratedFiles
        {
            Types = Each(model.Types, type => new GeneratedFile<TypeModel>(hints.Take(type.Name), type, obsolete.In(type))),
            Enums = Each(model.Enums, item => new GeneratedFile<EnumModel>(hints.Take(item.Name), item, MentionsObsolete: false)),
            Operations = Each(model.Operations, operation => new GeneratedFile<OperationModel>(hints.Take(operation.Name), operation, obsolete.In(operation))),
            Contexts = new([new GeneratedFile<ContextModel>(contextHint, ContextModel.Of(model, contextName), obsolete.HasTypes)]),
        };
    }

    private static EquatableArray<GeneratedFile<T>> Each<T>(EquatableArray<T> models, Func<T, GeneratedFile<T>> toFile)
        where T : IEquatable<T> =>
        models.Select(toFile).ToEquatableArray();
}

/// <summary>One generated file before it is printed.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Model">All that it prints.</param>
/// <param name="MentionsObsolete">It names something that a page calls deprecated.</param>
internal sealed record GeneratedFile<T>(string HintName, T Model, bool MentionsObsolete)
    where T : IEquatable<T>;
