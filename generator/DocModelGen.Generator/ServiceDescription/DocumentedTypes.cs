using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.ServiceDescription;

/// <summary>The types that bodies are made of: those of the bodies, and of all that can stand in them.</summary>
internal sealed class DocumentedTypes
{
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocPage> _pages;
    private readonly Dictionary<string, ILookup<string, (DocPage Page, PropertyRow Row)>> _rows = new(StringComparer.Ordinal);
    private readonly NameScope _names;
    private readonly SortedSet<string> _wanted = new(StringComparer.Ordinal);

    public DocumentedTypes(ApiModel model, IEnumerable<DocPage> pages, NameScope names)
    {
        foreach (TypeModel type in model.Types)
        {
            _types[type.FullName] = type;
        }

        foreach (EnumModel type in model.Enums)
        {
            _enums[type.FullName] = type;
        }

        _pages = pages.SelectMany(static page => page.WithParts())
            .GroupBy(static page => page.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        _names = names;
    }

    /// <summary>The page's own table says what its body needs; without one, what the type's page says.</summary>
    public DocumentedTypeModel? ReadBody(OperationModel operation, TypeReference reference, DocPage[] pages, AnchorCounter places)
    {
        if (!_types.TryGetValue(reference.FullName, out TypeModel? type))
        {
            return null;
        }

        bool isCreate = operation.Method is "POST" or "PUT";
        Dictionary<string, (DocPage Page, PropertyRow Row)> rows = new(StringComparer.Ordinal);
        foreach (DocPage page in pages)
        {
            foreach (PropertyRow row in page.PropertyTables.Where(static table => table.Kind == PropertyTableKind.RequestBody).SelectMany(static table => table.Rows))
            {
                rows[row.Name] = (page, row);
            }
        }

        Want(type);
        return Model(reference.FullName, type, property =>
        {
            bool isListed = rows.TryGetValue(property.WireName, out (DocPage Page, PropertyRow Row) own);
            PropertyFlags flags = isListed ? own.Row.Flags : isCreate && rows.Count == 0 ? property.Flags : property.Flags & ~PropertyFlags.Required;
            return (flags, isListed ? places.Add(own.Page, own.Row.Anchor) : Place(type, property, places, pages[0]));
        });
    }

    /// <summary>The elements of a body that is a list.</summary>
    public static DocumentedPropertyModel ListOf(ApiType type, int place) => new()
    {
        WireName = "",
        Kind = type.Element is null ? type.Kind : ValueKind.Json,
        IsCollection = true,
        TypeName = type.Kind == ValueKind.Object ? type.Reference?.FullName : null,
        Members = [],
        IsFlags = false,
        IsRequired = false,
        IsReadOnly = false,
        Place = place,
    };

    public IEnumerable<DocumentedTypeModel> ReadAll(List<AnchorList> anchors)
    {
        foreach (TypeModel type in _wanted.Select(name => _types[name]))
        {
            string name = _names.Claim(type.Name.Identifier);
            var places = new AnchorCounter(name);
            DocumentedTypeModel model = Model(name, type, property => (property.Flags, Place(type, property, places, fallback: null)));
            anchors.Add(places.ToList());
            yield return model;
        }
    }

    private DocumentedTypeModel Model(string name, TypeModel type, Func<PropertyModel, (PropertyFlags Flags, int Place)> read) => new()
    {
        Name = name,
        FullName = type.FullName,
        IsOpen = type.IsOpen,
        Properties = type.AllProperties.Select(property => Model(property, read(property))).ToEquatableArray(),
    };

    private DocumentedPropertyModel Model(PropertyModel property, (PropertyFlags Flags, int Place) facts)
    {
        EnumModel? members = property.Type is { Kind: ValueKind.Enum, Reference: { } reference } && _enums.TryGetValue(reference.FullName, out EnumModel? known) ? known : null;
        bool isReadOnly = facts.Flags.HasFlag(PropertyFlags.ReadOnly);
        return new DocumentedPropertyModel
        {
            WireName = property.WireName,
            Kind = property.Type.Element is null ? property.Type.Kind : ValueKind.Json,
            IsCollection = property.Type.IsCollection,
            TypeName = property.Type.Kind == ValueKind.Object ? property.Type.Reference?.FullName : null,
            Members = members?.Members.Select(static member => member.WireName).ToEquatableArray() ?? [],
            IsFlags = members?.IsFlags == true,
            IsRequired = facts.Flags.HasFlag(PropertyFlags.Required) && !isReadOnly,
            IsReadOnly = isReadOnly,
            Place = facts.Place,
        };
    }

    /// <summary>The row on a page of the type or of the base type that has the property; the page's title where it has no row.</summary>
    private int Place(TypeModel type, PropertyModel property, AnchorCounter places, DocPage? fallback)
    {
        DocPage? title = fallback;
        for (TypeModel? owner = type; owner is not null; owner = owner.Base is { } reference && _types.TryGetValue(reference.FullName, out TypeModel? next) ? next : null)
        {
            title ??= PagesOf(owner).FirstOrDefault();
            foreach ((DocPage page, PropertyRow row) in RowsOf(owner).Of(property.WireName))
            {
                return places.Add(page, row.Anchor);
            }
        }

        // A type of our own making, such as that of "@odata.id", stands on no page.
        return title is null ? -1 : places.Add(title, title.TitleAnchor);
    }

    private IEnumerable<DocPage> PagesOf(TypeModel type) =>
        type.SourcePaths.Where(_pages.ContainsKey).Select(path => _pages[path]).OrderBy(static page => page.Kind == PageKind.Resource ? 0 : 1);

    private ILookup<string, (DocPage Page, PropertyRow Row)> RowsOf(TypeModel type)
    {
        if (!_rows.TryGetValue(type.FullName, out ILookup<string, (DocPage Page, PropertyRow Row)>? rows))
        {
            _rows.Add(type.FullName, rows = PropertyRows.About(PagesOf(type), type.FullName));
        }

        return rows;
    }

    /// <summary>With all that its properties can hold, and what derives from that.</summary>
    private void Want(TypeModel type)
    {
        Stack<TypeModel> open = new([type]);
        while (open.Count > 0)
        {
            TypeModel next = open.Pop();
            if (!_wanted.Add(next.FullName))
            {
                continue;
            }

            foreach (TypeReference reference in next.AllProperties
                .Where(static property => property.Type.Kind == ValueKind.Object)
                .Select(static property => property.Type.Reference!)
                .Concat(next.Derived))
            {
                if (_types.TryGetValue(reference.FullName, out TypeModel? found))
                {
                    open.Push(found);
                }
            }
        }
    }
}
