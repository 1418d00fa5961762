using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>What the project declares itself under names that are generated.</summary>
/// <param name="Types">Whole types: these win.</param>
/// <param name="Extended">Partial records to which the project adds fields or an equality of its own.</param>
/// <param name="Abstract">Partial records that the project makes abstract: no object is of one of them and of none that derives from it.</param>
internal sealed record DeclaredTypes(EquatableArray<DeclaredType> Types, EquatableArray<CSharpName> Extended, EquatableArray<CSharpName> Abstract)
{
    public static DeclaredTypes None { get; } = new([], [], []);

    public bool Has(CSharpName name) => Find(name) is not null;

    /// <summary>
    /// The enum as the pages have it where the project has none; the table of the project's members where it has; null where
    /// the project's type is no enum that a table could be for.
    /// </summary>
    public EnumModel? Adapt(EnumModel model) => Find(model.Name) switch
    {
        null => model,
        { Fault: not null } => null,
        DeclaredType declared => model with
        {
            IsDeclared = true,
            Members = model.Members
                .Join(declared.Members, static member => member.Name, static member => member.Name, static (member, own) => member with { Value = own.Value })
                .ToEquatableArray(),
        },
    };

    /// <summary>The extended records among the types, and all that derive from them.</summary>
    public HashSet<CSharpName> FindExtended(EquatableArray<TypeModel> types)
    {
        HashSet<CSharpName> extended = [.. Extended];
        if (extended.Count > 0)
        {
            var hierarchy = new TypeHierarchy(types);
            foreach (TypeModel type in hierarchy.BasesFirst())
            {
                if (type.Base is { } reference && extended.Contains(reference.Name))
                {
                    extended.Add(type.Name);
                }
            }
        }

        return extended;
    }

    private DeclaredType? Find(CSharpName name) => Types.FirstOrDefault(type => type.Name == name);
}

internal sealed record DeclaredType
{
    public required CSharpName Name { get; init; }

    /// <summary>For an enum.</summary>
    public required EquatableArray<DeclaredMember> Members { get; init; }

    /// <summary>Why generated code cannot use it; null where it can.</summary>
    public required string? Fault { get; init; }
}

internal sealed record DeclaredMember(string Name, long Value);
