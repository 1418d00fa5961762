using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>The C# names that a linked model takes in the project: the context, types, enumerations and operations, as the model has them.</summary>
internal sealed record GeneratedNames(EquatableArray<GeneratedName> Names)
{
    private ILookup<string, GeneratedName>? _byNamespace;

    public static GeneratedNames None { get; } = new(EquatableArray<GeneratedName>.Empty);

    public ILookup<string, GeneratedName> ByNamespace => _byNamespace ??= Names.ToLookup(static name => name.Name.Namespace);

    public static GeneratedNames Of(ApiModel model, GeneratorOptions options) => new(
        new GeneratedName[] { new(new CSharpName(options.RootNamespace, options.ContextName), NameKind.Context) }
            .Concat(model.Types.Select(static type => new GeneratedName(type.Name, NameKind.Object)))
            .Concat(model.Enums.Select(static item => new GeneratedName(item.Name, NameKind.Enum)))
            .Concat(model.Operations.Select(static operation => new GeneratedName(operation.Name, NameKind.Operation)))
            .ToEquatableArray());

    public IEnumerable<CSharpName> Of(NameKind kind) => Names.Where(name => name.Kind == kind).Select(static name => name.Name);

    // The lookup is no part of the value.
    public bool Equals(GeneratedNames? other) => other is not null && Names == other.Names;

    public override int GetHashCode() => Names.GetHashCode();
}

internal sealed record GeneratedName(CSharpName Name, NameKind Kind);

internal enum NameKind
{
    Context,
    Object,
    Enum,
    Operation,
}
