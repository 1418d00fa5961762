using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Accepting;

/// <summary>Puts lost properties back: where they were declared, and with that into every type that inherits them.</summary>
internal sealed class GhostProperties(ApiModel model, ILookup<string, PropertyFact> lost, bool isAccepting)
{
    private readonly Dictionary<string, PropertyModel[]> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PropertyModel>> _inherited = new(StringComparer.Ordinal);

    public EquatableArray<TypeModel> Types()
    {
        foreach (TypeModel type in model.Types)
        {
            if (lost.Contains(type.FullName))
            {
                _own[type.FullName] = Of(type);
                foreach (TypeReference derived in type.Derived)
                {
                    Inherit(derived.FullName, _own[type.FullName]);
                }
            }
        }

        return model.Types.Select(WithGhosts).ToEquatableArray();
    }

    private void Inherit(string type, PropertyModel[] ghosts)
    {
        if (!_inherited.TryGetValue(type, out List<PropertyModel>? all))
        {
            _inherited.Add(type, all = []);
        }

        all.AddRange(ghosts);
    }

    private PropertyModel[] Of(TypeModel type)
    {
        // A name that the type or one that derives from it has by now is not taken from it.
        HashSet<string> derived = new(type.Derived.Select(static reference => reference.FullName), StringComparer.Ordinal);
        IEnumerable<string> taken = model.Types
            .Where(other => other.FullName == type.FullName || derived.Contains(other.FullName))
            .SelectMany(static other => other.AllProperties)
            .Select(static property => property.Name);
        var names = new TypeMembers(type.Name.Identifier, taken);
        return
        [
            .. lost[type.FullName].Select(was => new PropertyModel
            {
                WireName = was.Name,
                Name = names.Claim(was.Name, null),
                Type = TypeOf(was.Type),
                Flags = was.Flags & ~PropertyFlags.Required,
                Summary = DocText.Empty,
                Remarks = [],
                Obsolete = Ghosts.Message(was.Name, type.Pages, isAccepting),
                HidesBase = false,
            }),
        ];
    }

    private TypeModel WithGhosts(TypeModel type)
    {
        PropertyModel[] own = _own.TryGetValue(type.FullName, out PropertyModel[]? ghosts) ? ghosts : [];
        List<PropertyModel> inherited = _inherited.TryGetValue(type.FullName, out List<PropertyModel>? all) ? all : [];
        return own.Length + inherited.Count == 0
            ? type
            : type with
            {
                Properties = type.Properties.Concat(own).ToEquatableArray(),
                AllProperties = type.AllProperties.Concat(inherited).Concat(own).ToEquatableArray(),
            };
    }

    /// <summary>A type that went with the property is read as what it is in JSON.</summary>
    private ApiType TypeOf(TypeText type)
    {
        TypeReference? reference = null;
        ValueKind kind = ValueKind.Json;
        if (model.Types.FirstOrDefault(other => Is(other.FullName)) is { } known)
        {
            (kind, reference) = (ValueKind.Object, new TypeReference(known.FullName, known.Name));
        }
        else if (model.Enums.FirstOrDefault(other => Is(other.FullName)) is { } values)
        {
            (kind, reference) = (ValueKind.Enum, new TypeReference(values.FullName, values.Name));
        }
        else if (Enum.TryParse(type.Name, out ValueKind primitive) && primitive is not (ValueKind.Object or ValueKind.Enum))
        {
            kind = primitive;
        }

        return new ApiType { Kind = kind, IsCollection = type.IsCollection, Reference = reference };

        bool Is(string fullName) => string.Equals(fullName, type.Name, StringComparison.OrdinalIgnoreCase);
    }
}
