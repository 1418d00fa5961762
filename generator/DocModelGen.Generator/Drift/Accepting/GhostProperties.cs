using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Accepting;

/// <summary>Puts lost properties back: where they were declared, and into JSON of every type that inherits them.</summary>
internal sealed class GhostProperties(ApiModel model, ILookup<string, PropertyRemoved> removed, bool isAccepting)
{
    private readonly Dictionary<string, PropertyModel[]> _ghosts = new(StringComparer.Ordinal);

    public EquatableArray<TypeModel> Types()
    {
        foreach (TypeModel type in model.Types)
        {
            if (removed.Contains(type.FullName))
            {
                _ghosts[type.FullName] = Of(type);
            }
        }

        return model.Types.Select(WithGhosts).ToEquatableArray();
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
            .. removed[type.FullName].Select(change => new PropertyModel
            {
                WireName = change.Was.Name,
                Name = names.Claim(change.Was.Name, null),
                Type = TypeOf(change.Was.Type),
                Flags = change.Was.Flags & ~PropertyFlags.Required,
                Summary = DocText.Empty,
                Remarks = [],
                Obsolete = Ghosts.Message(change.Was.Name, type.Pages, isAccepting),
                HidesBase = false,
            }),
        ];
    }

    private TypeModel WithGhosts(TypeModel type)
    {
        if (_ghosts.TryGetValue(type.FullName, out PropertyModel[]? own))
        {
            type = type with { Properties = type.Properties.Concat(own).ToEquatableArray() };
        }

        PropertyModel[] all = [.. Ancestors(type).SelectMany(ancestor => _ghosts.TryGetValue(ancestor, out PropertyModel[]? ghosts) ? ghosts : [])];
        return all.Length == 0 ? type : type with { AllProperties = type.AllProperties.Concat(all).ToEquatableArray() };
    }

    /// <summary>The type itself and all that it derives from.</summary>
    private IEnumerable<string> Ancestors(TypeModel type) =>
        model.Types
            .Where(other => other.Derived.Any(derived => derived.FullName == type.FullName))
            .Select(static other => other.FullName)
            .Append(type.FullName);

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
