using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>The files that a linked model becomes, each with just the part of the model that it prints.</summary>
internal sealed record GeneratedFiles
{
    public required EquatableArray<GeneratedFile<TypeModel>> Types { get; init; }

    public required EquatableArray<GeneratedFile<EnumModel>> Enums { get; init; }

    public required EquatableArray<GeneratedFile<OperationModel>> Operations { get; init; }

    /// <summary>One, or none where nothing is generated at all.</summary>
    public required EquatableArray<GeneratedFile<ContextModel>> Contexts { get; init; }

    public static GeneratedFiles None { get; } = new() { Types = [], Enums = [], Operations = [], Contexts = [] };

    /// <param name="model">What is printed.</param>
    /// <param name="declared">What the project has already.</param>
    /// <param name="layout">Of the model's names.</param>
    public static GeneratedFiles Of(ApiModel model, DeclaredTypes declared, FileLayout layout)
    {
        if (layout.Context is not { } context)
        {
            return None;
        }

        // The context's comes first.
        var obsolete = new ObsoleteNames(model);
        int types = 1;
        int enums = types + model.Types.Count;
        int operations = enums + model.Enums.Count;
        HashSet<CSharpName> extended = declared.FindExtended(model.Types);
        HashSet<CSharpName> abstracts = [.. declared.Abstract];
        return new GeneratedFiles
        {
            Types = Each(model.Types, types, AdaptType, obsolete.In),
            Enums = Each(model.Enums, enums, declared.Adapt, static model => model.Obsolete is not null),
            Operations = Each(model.Operations, operations, operation => declared.Has(operation.Name) ? null : operation, obsolete.In),
            Contexts = declared.Has(context.Name) ? [] : new([new GeneratedFile<ContextModel>(layout.HintNames[0], context, obsolete.HasTypes)]),
        };

        TypeModel? AdaptType(TypeModel type)
        {
            if (declared.Has(type.Name))
            {
                return null;
            }

            TypeModel adapted = extended.Contains(type.Name) ? type with { IsExtended = true } : type;
            return abstracts.Count == 0
                ? adapted
                : adapted with
                {
                    IsDeclaredAbstract = abstracts.Contains(type.Name),
                    Derived = adapted.Derived.Where(derived => !abstracts.Contains(derived.Name)).ToEquatableArray(),
                };
        }

        EquatableArray<GeneratedFile<T>> Each<T>(EquatableArray<T> models, int start, Func<T, T?> adapt, Func<T, bool> mentionsObsolete)
            where T : class, IEquatable<T> => models
                .Select((model, index) => (Hint: layout.HintNames[start + index], Model: adapt(model)))
                .Where(static file => file.Model is not null)
                .Select(file => new GeneratedFile<T>(file.Hint, file.Model!, mentionsObsolete(file.Model!)))
                .ToEquatableArray();
    }
}

/// <summary>One generated file before it is printed.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Model">All that it prints.</param>
/// <param name="MentionsObsolete">It names something that a page calls deprecated.</param>
internal sealed record GeneratedFile<T>(string HintName, T Model, bool MentionsObsolete)
    where T : IEquatable<T>;
