using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>Makes the properties of a type from the rows of all its pages, leaving out what the base type has.</summary>
internal sealed class PropertyMerger(TypeResolver resolver, Accounting? accounting)
{
    private readonly Dictionary<TypeEntry, Dictionary<string, PropertyEntry>> _all = [];

    public void Merge(IEnumerable<TypeEntry> types)
    {
        foreach (TypeEntry type in types)
        {
            Merge(type);
        }
    }

    /// <summary>Anew, of the rows that the type and its base type have now.</summary>
    public void MergeAgain(TypeEntry type)
    {
        _all.Remove(type);
        type.Properties.Clear();
        type.Problems.Clear();
        Merge(type);
    }

    /// <summary>Own and inherited, by wire name.</summary>
    private Dictionary<string, PropertyEntry> Merge(TypeEntry type)
    {
        if (_all.TryGetValue(type, out Dictionary<string, PropertyEntry>? all))
        {
            return all;
        }

        Dictionary<string, PropertyEntry>? inherited = type.Base is null ? null : Merge(type.Base);
        var own = new Dictionary<string, PropertyEntry>(type.Rows.Count, StringComparer.Ordinal);
        var ownIgnoringCase = new Dictionary<string, PropertyEntry>(type.Rows.Count, StringComparer.OrdinalIgnoreCase);
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (PageRow row in type.Rows)
        {
            Add(type, row, inherited, repeated, own, ownIgnoringCase);
        }

        all = inherited is null ? own : Join(inherited, type.Properties);

        // Metadata may name a key that no row describes: nothing hangs on it then.
        if (type.KeyProperty is { } key && own.TryGetValue(key, out PropertyEntry? keyProperty))
        {
            keyProperty.Flags |= PropertyFlags.Key;
        }

        _all.Add(type, all);
        return all;
    }

    private static Dictionary<string, PropertyEntry> Join(Dictionary<string, PropertyEntry> inherited, List<PropertyEntry> own)
    {
        var all = new Dictionary<string, PropertyEntry>(inherited, StringComparer.Ordinal);
        foreach (PropertyEntry property in own)
        {
            all[property.WireName] = property;
        }

        return all;
    }

    private void Add(
        TypeEntry type,
        PageRow row,
        Dictionary<string, PropertyEntry>? inherited,
        HashSet<string> repeated,
        Dictionary<string, PropertyEntry> own,
        Dictionary<string, PropertyEntry> ownIgnoringCase)
    {
        string name = row.Row.Name;
        if (name.StartsWith("@odata.", StringComparison.OrdinalIgnoreCase))
        {
            accounting?.Record(row, RowFate.Annotation);
            return;
        }

        if (name.Length == 0 || name.IndexOf('/') >= 0)
        {
            type.Problems.RowLeftOut(row, name.Length == 0 ? "it has no name" : "it describes a part of another property");
            accounting?.Record(row, RowFate.LeftOut);
            return;
        }

        // Request tables spell names carelessly; two spellings in one table are two properties.
        if (own.TryGetValue(name, out PropertyEntry? known)
            || (ownIgnoringCase.TryGetValue(name, out known) && !ReferenceEquals(known.Row.Table, row.Table)))
        {
            MergeInto(known, row);
            accounting?.Record(row, RowFate.Property);
            return;
        }

        if (inherited is not null && inherited.TryGetValue(name, out PropertyEntry? ofBase))
        {
            // A table of the type that repeats the base's says what the property is; the table of a request may be careless.
            if (row.Row.InheritedFrom is not null || IsSame(row, ofBase) || (row.Table.Kind == PropertyTableKind.RequestBody && repeated.Contains(name)))
            {
                repeated.Add(name);
                accounting?.Record(row, RowFate.Inherited);
                return;
            }

            Declare(new PropertyEntry(name, row) { HidesBase = true });
            return;
        }

        Declare(new PropertyEntry(name, row));

        void Declare(PropertyEntry property)
        {
            type.Properties.Add(property);
            own.Add(name, property);
            if (!ownIgnoringCase.ContainsKey(name))
            {
                ownIgnoringCase.Add(name, property);
            }

            accounting?.Record(row, RowFate.Property);
        }
    }

    private void MergeInto(PropertyEntry known, PageRow row)
    {
        bool isPreview = (row.Row.Flags & PropertyFlags.Preview) != 0;
        if ((known.Flags & PropertyFlags.Preview) != 0 && !isPreview)
        {
            known.Become(row);
            return;
        }

        if (isPreview && (known.Flags & PropertyFlags.Preview) == 0)
        {
            return;
        }

        if (!IsUnderstood(known.Row) && IsUnderstood(row))
        {
            known.Row = row;
        }

        if (known.Members.IsEmpty)
        {
            known.Members = row.Row.Members;
        }

        if (known.Description.IsEmpty)
        {
            known.Description = row.Row.Description;
            known.DescriptionPage = row.Page;
        }

        // An update never requires what a create does; what a create requires is required of whoever makes the object.
        if (row.Table.Kind == PropertyTableKind.RequestBody && row.Page.RequestLines.Count > 0 && row.Page.RequestLines[0].Method == "POST")
        {
            known.Flags |= row.Row.Flags & PropertyFlags.Required;
        }
    }

    private bool IsUnderstood(PageRow row) => row.Row.Type.Kind switch
    {
        TypeCellKind.Primitive or TypeCellKind.Untyped => true,
        TypeCellKind.Named => resolver.Resolve(row).Target is not null,
        TypeCellKind.Enumeration => row.Row.Members.Count > 0,
        _ => false,
    };

    private bool IsSame(PageRow row, PropertyEntry ofBase)
    {
        if (!IsUnderstood(row))
        {
            return true;
        }

        ResolvedType here = resolver.Resolve(row);
        ResolvedType there = resolver.Resolve(ofBase.Row);
        return here.IsCollection == there.IsCollection && here.Kind == there.Kind && ReferenceEquals(here.Target, there.Target);
    }
}
