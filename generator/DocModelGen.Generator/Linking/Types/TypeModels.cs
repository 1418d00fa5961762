using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>Makes the models of types: base types first, since members must differ from inherited ones.</summary>
internal sealed class TypeModels(TypeResolver resolver, DocTextLinker texts, Renames renames, IReadOnlyList<TypeEntry> all)
{
    private readonly Dictionary<TypeEntry, EquatableArray<PropertyModel>> _all = [];
    private readonly Dictionary<TypeEntry, EquatableArray<PropertyModel>> _own = [];
    private readonly ILookup<TypeEntry, TypeEntry> _children = all.Where(static type => type.Base is not null).ToLookup(static type => type.Base!);

    public List<TypeModel> Make(IReadOnlyList<TypeEntry> types)
    {
        var models = new List<TypeModel>(types.Count);
        foreach (TypeEntry type in types)
        {
            models.Add(Make(type));
        }

        return models;
    }

    /// <summary>Anew, of the properties that the types have now: with each type all that derive from it.</summary>
    public List<TypeModel> MakeAgain(IReadOnlyList<TypeEntry> types)
    {
        foreach (TypeEntry type in types)
        {
            _all.Remove(type);
            _own.Remove(type);
        }

        return Make(types);
    }

    private TypeModel Make(TypeEntry type)
    {
        EquatableArray<PropertyModel> all = AllProperties(type);
        return new TypeModel
        {
            FullName = type.FullName,
            Name = type.Reference.Name,
            IsEntity = Inheritance.IsEntity(type),
            IsOpen = type.IsOpen,
            IsAbstract = type.IsAbstract,
            IsPartlyKnown = IsPartlyKnown(type),
            IsInferred = type.IsInferred,
            Base = type.Base?.Reference,
            Derived = DerivedOf(type),
            ODataType = SendsODataType(type) ? "#" + type.FullName : null,
            Properties = _own[type],
            AllProperties = all,
            Summary = DocTextLinker.Plain(type.Summary),
            Obsolete = type.Deprecation,
            Pages = type.PageNames(),
            SourcePaths = type.SourcePaths(),
        };
    }

    private static bool IsPartlyKnown(TypeEntry type) =>
        type.BodyOf is null && type.Rows.Count > 0
        && type.Rows.TrueForAll(static row => row.Table.Kind == PropertyTableKind.RequestBody)
        && !type.Pages.Exists(static page => page.Kind == PageKind.Resource);

    private static bool SendsODataType(TypeEntry type) =>
        type.BodyOf is null && type.FullName.IndexOf('.') > 0 && (type.ShowsODataType || (type.Base is not null && !Inheritance.IsEntityName(type.Base.ShortName)));

    /// <summary>Level by level: there are few, however many types.</summary>
    private EquatableArray<TypeReference> DerivedOf(TypeEntry type)
    {
        if (!_children.Contains(type))
        {
            return [];
        }

        var derived = new List<TypeReference>();
        for (List<TypeEntry> level = [type]; level.Count > 0;)
        {
            level = [.. level.SelectMany(at => _children[at]).OrderBy(static child => child.FullName, StringComparer.Ordinal)];
            derived.InsertRange(0, level.Select(static child => child.Reference));
        }

        return derived.ToEquatableArray();
    }

    private EquatableArray<PropertyModel> AllProperties(TypeEntry type)
    {
        if (_all.TryGetValue(type, out EquatableArray<PropertyModel> known))
        {
            return known;
        }

        List<PropertyModel> all = type.Base is null ? [] : [.. AllProperties(type.Base)];
        var members = new TypeMembers(type.Reference.Name.Identifier, all.Select(static property => property.Name));
        var own = new List<PropertyModel>(type.Properties.Count);
        foreach (PropertyEntry property in type.Properties)
        {
            int hidden = property.HidesBase ? all.FindIndex(inherited => inherited.WireName == property.WireName) : -1;
            string? renamed = renames.FindMember(type.FullName, type.ShortName, property.WireName, CSharpIdentifiers.Pascal(property.WireName));
            string name = hidden >= 0 ? all[hidden].Name : members.Claim(property.WireName, renamed);
            PropertyModel model = Make(type, property, name, hidden >= 0);
            own.Add(model);
            if (hidden >= 0)
            {
                all[hidden] = model;
            }
            else
            {
                all.Add(model);
            }

            if (renamed is null && hidden < 0 && members.IsNumbered(property.WireName, name))
            {
                type.Problems.NameChanged(property.Row.Page, property.Row.Row.Anchor, property.WireName, name, "the type has a member of that name");
            }
        }

        _own.Add(type, own.ToEquatableArray());
        EquatableArray<PropertyModel> result = all.ToEquatableArray();
        _all.Add(type, result);
        return result;
    }

    private PropertyModel Make(TypeEntry owner, PropertyEntry property, string name, bool hidesBase) => new()
    {
        WireName = property.WireName,
        Name = name,
        Type = TypeOf(owner, property),
        Flags = property.Flags,
        Summary = texts.Link(property.DescriptionPage, property.Description),
        Remarks = PropertyRemarks.Of(property),
        Obsolete = (property.Flags & PropertyFlags.Deprecated) != 0 ? "The documentation calls it deprecated." : null,
        HidesBase = hidesBase,
    };

    private ApiType TypeOf(TypeEntry owner, PropertyEntry property)
    {
        PropertyRow row = property.Row.Row;

        // An annotation is text whatever its cell says: nothing else can be bound or annotated so.
        if (row.Name.IndexOf('@') >= 0 && row.Type.Kind is TypeCellKind.Empty or TypeCellKind.Unknown)
        {
            return ApiTypes.Of(ValueKind.String, null, row.Type.IsCollection);
        }

        if (row.Type.Kind == TypeCellKind.Enumeration || property.Target is EnumEntry)
        {
            if (property.Target is null)
            {
                owner.Problems.EnumerationWithoutMembers(property.Row);
            }

            NoteNamesake(owner, property.Row, property.Target);
            return property.Target is null
                ? ApiTypes.Within(row.Type.Containers, ApiTypes.Of(ValueKind.String, null, row.Type.IsCollection))
                : ApiTypes.Within(row.Type.Containers, ApiTypes.Of(ValueKind.Enum, property.Target.Reference, row.Type.IsCollection));
        }

        ResolvedType type = resolver.Resolve(property.Row);
        if (row.Type.Kind == TypeCellKind.Named && type.Target is null)
        {
            owner.Problems.TypeNotFound(property.Row);
        }

        NoteNamesake(owner, property.Row, type.Target);

        return ApiTypes.Within(row.Type.Containers, ApiTypes.Of(type.Kind, type.Target?.Reference, type.IsCollection));
    }

    private void NoteNamesake(TypeEntry owner, PageRow row, NamedEntry? found)
    {
        if (row.Row.Type.Kind == TypeCellKind.Named && found is not null && resolver.FindNamesake(row, found) is { } other)
        {
            owner.Problems.TypeAmbiguous(row, found, other);
        }
    }
}
