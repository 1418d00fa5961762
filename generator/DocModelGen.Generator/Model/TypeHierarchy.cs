using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Generator.Model;

/// <summary>Which types of a model derive from which.</summary>
internal sealed class TypeHierarchy
{
    private readonly List<TypeModel> _roots = [];
    private readonly ILookup<CSharpName, TypeModel> _children;

    public TypeHierarchy(EquatableArray<TypeModel> types)
    {
        HashSet<CSharpName> names = [.. types.Select(static type => type.Name)];
        _children = types.Where(type => HasBase(type)).ToLookup(static type => type.Base!.Name);
        _roots.AddRange(types.Where(type => !HasBase(type)));

        bool HasBase(TypeModel type) => type.Base is { } reference && names.Contains(reference.Name);
    }

    /// <summary>All types, each behind its base type.</summary>
    public IEnumerable<TypeModel> BasesFirst() => Walk(_roots);

    /// <summary>All that derive from a type, directly or not.</summary>
    public IEnumerable<TypeModel> Below(TypeModel type) => Walk(_children[type.Name]);

    private IEnumerable<TypeModel> Walk(IEnumerable<TypeModel> from)
    {
        var open = new Queue<TypeModel>(from);
        while (open.Count > 0)
        {
            TypeModel next = open.Dequeue();
            yield return next;
            foreach (TypeModel child in _children[next.Name])
            {
                open.Enqueue(child);
            }
        }
    }
}
