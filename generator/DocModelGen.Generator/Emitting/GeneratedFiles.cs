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

    public static GeneratedFiles Of(ApiModel model, DeclaredTypes declared, GeneratorOptions options)
    {
        var hints = new HintNames(options.RootNamespace);
        var obsolete = new ObsoleteNames(model);
        var contextName = new CSharpName(options.RootNamespace, options.ContextName);
        string contextHint = hints.Take(contextName);
        return new GeneratedFiles
        {
            Types = Each(model.Types, hints, static type => type.Name, type => declared.Has(type.Name) ? null : type, obsolete.In),
            Enums = Each(model.Enums, hints, static item => item.Name, declared.Adapt, static _ => false),
            Operations = Each(model.Operations, hints, static operation => operation.Name, operation => declared.Has(operation.Name) ? null : operation, obsolete.In),
            Contexts = declared.Has(contextName) ? [] : new([new GeneratedFile<ContextModel>(contextHint, ContextModel.Of(model, contextName), obsolete.HasTypes)]),
        };
    }

    /// <summary>The names are taken by what is not printed too: a type that the project declares renames no file.</summary>
    private static EquatableArray<GeneratedFile<T>> Each<T>(
        EquatableArray<T> models, HintNames hints, Func<T, CSharpName> nameOf, Func<T, T?> adapt, Func<T, bool> mentionsObsolete)
        where T : class, IEquatable<T> => models
            .Select(model => (Hint: hints.Take(nameOf(model)), Model: adapt(model)))
            .Where(static file => file.Model is not null)
            .Select(file => new GeneratedFile<T>(file.Hint, file.Model!, mentionsObsolete(file.Model!)))
            .ToEquatableArray();
}

/// <summary>One generated file before it is printed.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Model">All that it prints.</param>
/// <param name="MentionsObsolete">It names something that a page calls deprecated.</param>
internal sealed record GeneratedFile<T>(string HintName, T Model, bool MentionsObsolete)
    where T : IEquatable<T>;
