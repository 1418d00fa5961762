using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>What hangs on names alone, so that a changed row leaves it alone: each name's file, and the JSON context.</summary>
/// <param name="HintNames">The files' names, in the order of <see cref="GeneratedNames.Names"/>.</param>
/// <param name="Context">Null where nothing is generated at all.</param>
internal sealed record FileLayout(EquatableArray<string> HintNames, ContextModel? Context)
{
    public static FileLayout None { get; } = new([], null);

    public static FileLayout Of(GeneratedNames names, GeneratorOptions options)
    {
        if (names.Names.IsEmpty)
        {
            return None;
        }

        var hints = new HintNames(options.RootNamespace);
        return new FileLayout(names.Names.Select(name => hints.Take(name.Name)).ToEquatableArray(), ContextModel.Of(names));
    }
}
