using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Accepting;

/// <summary>
/// Puts lost properties back: where they were declared, and with that into every type that inherits them. Base types come first, since what a type
/// and its base both lost is the base's.
/// </summary>
internal sealed class GhostProperties(ApiModel model, ILookup<string, LostProperty> lost, bool isAccepting)
{
    private readonly TypeHierarchy _hierarchy = new(model.Types);
    private readonly Dictionary<CSharpName, PropertyModel[]> _own = [];
    private readonly Dictionary<CSharpName, IReadOnlyList<PropertyModel>> _inherited = [];
    private readonly Dictionary<string, TypeReference> _types = ByName(model.Types.Select(static type => new TypeReference(type.FullName, type.Name)));
    private readonly Dictionary<string, TypeReference> _enums = ByName(model.Enums.Select(static type => new TypeReference(type.FullName, type.Name)));

    public EquatableArray<TypeModel> Types()
    {
        foreach (TypeModel type in _hierarchy.BasesFirst())
        {
            IReadOnlyList<PropertyModel> inherited = InheritedBy(type);
            _inherited.Add(type.Name, inherited);
            _own.Add(type.Name, lost.Contains(type.FullName) ? Of(type, inherited) : []);
        }

        return model.Types.Select(WithGhosts).ToEquatableArray();
    }

    /// <summary>The same list for all that derive from a type, as long as they lost nothing themselves.</summary>
    private IReadOnlyList<PropertyModel> InheritedBy(TypeModel type)
    {
        if (type.Base is not { } reference || !_own.TryGetValue(reference.Name, out PropertyModel[]? own))
        {
            return [];
        }

        IReadOnlyList<PropertyModel> above = _inherited[reference.Name];
        return own.Length == 0 ? above : above.Count == 0 ? own : Merge(above, own);
    }

    private PropertyModel[] Of(TypeModel type, IReadOnlyList<PropertyModel> inherited)
    {
        // A name that the type or one that derives from it has by now is not taken from it.
        IEnumerable<string> taken = type.AllProperties
            .Concat(_hierarchy.Below(type).SelectMany(static derived => derived.Properties))
            .Concat(inherited)
            .Select(static property => property.Name);
        var names = new TypeMembers(type.Name.Identifier, taken);
        var ghosts = new List<PropertyModel>();
        foreach ((PropertyFact was, string? newName) in lost[type.FullName])
        {
            ApiType wasType = TypeOf(was.Type);
            PropertyModel? above = inherited.FirstOrDefault(property => property.WireName == was.Name);
            if (above is null || above.Type != wasType)
            {
                ghosts.Add(new PropertyModel
                {
                    WireName = was.Name,
                    Name = above?.Name ?? names.Claim(was.Name, null),
                    Type = wasType,
                    Flags = was.Flags & ~PropertyFlags.Required,
                    Summary = DocText.Empty,
                    Remarks = [],
                    Obsolete = newName is not null && type.Properties.FirstOrDefault(property => property.WireName == newName) is { } renamed
                        ? Ghosts.RenamedMessage(was.Name, renamed, type.FullName, type.Pages, isAccepting)
                        : Ghosts.Message(was.Name, type.FullName, type.Pages, isAccepting),
                    HidesBase = above is not null,
                });
            }
        }

        return [.. ghosts];
    }

    private TypeModel WithGhosts(TypeModel type)
    {
        PropertyModel[] own = _own[type.Name];
        IReadOnlyList<PropertyModel> inherited = _inherited[type.Name];
        return own.Length + inherited.Count == 0
            ? type
            : type with
            {
                Properties = type.Properties.Concat(own).ToEquatableArray(),
                AllProperties = type.AllProperties.Concat(Merge(inherited, own)).ToEquatableArray(),
            };
    }

    /// <summary>What hides an inherited property stands in its place.</summary>
    private static List<PropertyModel> Merge(IReadOnlyList<PropertyModel> inherited, PropertyModel[] own) =>
    [
        .. inherited.Select(property => own.FirstOrDefault(other => other.HidesBase && other.WireName == property.WireName) ?? property),
        .. own.Where(static property => !property.HidesBase),
    ];

    /// <summary>A type that went with the property is read as what it is in JSON.</summary>
    private ApiType TypeOf(TypeText type)
    {
        ValueKind kind = ValueKind.Json;
        if (_types.TryGetValue(type.Name, out TypeReference? reference))
        {
            kind = ValueKind.Object;
        }
        else if (_enums.TryGetValue(type.Name, out reference))
        {
            kind = ValueKind.Enum;
        }
        else if (Enum.TryParse(type.Name, out ValueKind primitive) && primitive is not (ValueKind.Object or ValueKind.Enum))
        {
            kind = primitive;
        }

        return new ApiType { Kind = kind, IsCollection = type.IsCollection, Reference = reference };
    }

    private static Dictionary<string, TypeReference> ByName(IEnumerable<TypeReference> references)
    {
        var byName = new Dictionary<string, TypeReference>(StringComparer.OrdinalIgnoreCase);
        foreach (TypeReference reference in references)
        {
            if (!byName.ContainsKey(reference.FullName))
            {
                byName.Add(reference.FullName, reference);
            }
        }

        return byName;
    }
}
