using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Drift.Reporting;

internal sealed partial class FactPlaces
{
    private const int TypeCell = 1;
    private const int DescriptionCell = 2;

    private PagePlace? Property(PropertyFact property, DriftChange change)
    {
        (ParsedPage Page, PropertyRow Row)[] rows = [.. RowsOf(property)];
        if (rows.Length == 0)
        {
            return Title(TypePages(property.Owner));
        }

        (int cell, Func<PropertyRow, bool> showsCurrent) = CellOf(change, property);
        bool isCurrent = !ReferenceEquals(property, change.Accepted);
        (ParsedPage page, PropertyRow row) = rows.FirstOrDefault(candidate => showsCurrent(candidate.Row) == isCurrent) is { Row: not null } best ? best : rows[0];
        return new PagePlace(page, row.Anchor + cell);
    }

    /// <summary>On pages about the type; where these have none, on pages of requests that send it.</summary>
    private IEnumerable<(ParsedPage Page, PropertyRow Row)> RowsOf(PropertyFact property)
    {
        (DocPage Page, PropertyRow Row)[] rows = [.. TypeRows(property.Owner).Of(property.Name)];
        return (rows.Length > 0
                ? rows
                : _bodyRows.GetOrAdd(property.Owner, owner => PropertyRows.About(PagesAt(_senders[owner].Select(static operation => operation.SourcePath)).Select(static page => page.Page), owner)).Of(property.Name))
            .Select(pair => (_pagesByPath[pair.Page.Key], pair.Row));
    }

    private ILookup<string, (DocPage Page, PropertyRow Row)> TypeRows(string typeName) =>
        _rows.GetOrAdd(typeName, owner => PropertyRows.About(TypePages(owner).Select(static page => page.Page), owner));

    /// <summary>The cell that says what changed, and which rows say it the new way: of a type on several pages one may.</summary>
    private static (int Cell, Func<PropertyRow, bool> Shows) CellOf(DriftChange change, PropertyFact property) => change switch
    {
        PropertyRetyped or CollectionChanged => (TypeCell, row => ReferenceEquals(property, change.Accepted) != IsSaying(row, property.Type)),
        RequiredGained => (DescriptionCell, static row => row.Flags.HasFlag(PropertyFlags.Required)),
        RequiredLost => (DescriptionCell, static row => !row.Flags.HasFlag(PropertyFlags.Required)),
        ReadOnlyGained => (DescriptionCell, static row => row.Flags.HasFlag(PropertyFlags.ReadOnly)),
        ReadOnlyLost => (DescriptionCell, static row => !row.Flags.HasFlag(PropertyFlags.ReadOnly)),
        KeyChanged or NullabilityChanged or WriteOnlyChanged or PropertyDeprecationChanged => (DescriptionCell, static _ => true),
        _ => (0, static _ => true),
    };

    /// <summary>Of rows that contradict each other, the one that the fact is from.</summary>
    private static bool IsSaying(PropertyRow row, TypeText type) =>
        row.Type.IsCollection == type.IsCollection
        && (row.Type.Kind != TypeCellKind.Primitive || type.Name.IndexOf('.') >= 0 || string.Equals(row.Type.Name, type.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The table that a property is no longer in.</summary>
    private PagePlace? TableOf(string typeName, bool isNavigation)
    {
        foreach (ParsedPage page in TypePages(typeName))
        {
            PropertyTable[] tables = [.. PropertyRows.TablesAbout(page.Page, typeName)];
            if ((Array.Find(tables, table => table.Kind == PropertyTableKind.Relationships == isNavigation) ?? tables.FirstOrDefault()) is { } table)
            {
                return new PagePlace(page, table.Anchor);
            }
        }

        return Title(TypePages(typeName));
    }

    private PagePlace? Member(MemberFact member) =>
        _members.GetOrAdd(member.Enum, Members).TryGetValue(member.Name, out PagePlace? place) ? place : MembersOf(member.Enum);

    /// <summary>Where each member first stands.</summary>
    private Dictionary<string, PagePlace> Members(string enumName)
    {
        var places = new Dictionary<string, PagePlace>(StringComparer.Ordinal);
        foreach (ParsedPage page in EnumPages(enumName))
        {
            IEnumerable<(string Name, int Anchor)> stated = TablesOf(page, enumName)
                .SelectMany(static table => table.Rows)
                .Select(static row => (row.WireName, row.Anchor))
                .Concat(RowsListing(page, enumName).SelectMany(static row => row.Members).Select(static listed => (listed.WireName, listed.Anchor)));
            foreach ((string name, int anchor) in stated)
            {
                if (!places.ContainsKey(name))
                {
                    places.Add(name, new PagePlace(page, anchor));
                }
            }
        }

        return places;
    }

    /// <summary>The table or the description that lists the members.</summary>
    private PagePlace? MembersOf(string enumName)
    {
        if (EnumTable(enumName) is { } table)
        {
            return table;
        }

        foreach (ParsedPage page in EnumPages(enumName))
        {
            if (RowsListing(page, enumName).FirstOrDefault() is { } row)
            {
                return new PagePlace(page, row.Anchor + DescriptionCell);
            }
        }

        return Title(EnumPages(enumName));
    }

    private PagePlace? EnumTable(string enumName)
    {
        foreach (ParsedPage page in EnumPages(enumName))
        {
            if (TablesOf(page, enumName).FirstOrDefault() is { } table)
            {
                return new PagePlace(page, table.Anchor);
            }
        }

        return null;
    }

    private IEnumerable<ParsedPage> EnumPages(string enumName) =>
        _enums.TryGetValue(enumName, out EnumModel? type) ? PagesAt(type.SourcePaths) : [];

    private static IEnumerable<MemberTable> TablesOf(ParsedPage page, string enumName)
    {
        string shortName = enumName.Substring(enumName.LastIndexOf('.') + 1);
        return page.Page.MemberTables.Where(table =>
            table.EnumName is null || string.Equals(table.EnumName.Substring(table.EnumName.LastIndexOf('.') + 1), shortName, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Rows whose description lists members of the enumeration: by the members, since a row does not know its type's full name.</summary>
    private IEnumerable<PropertyRow> RowsListing(ParsedPage page, string enumName)
    {
        var members = new HashSet<string>(_enums[enumName].Members.Select(static member => member.WireName), StringComparer.Ordinal);
        return page.Page.PropertyTables
            .SelectMany(static table => table.Rows)
            .Where(row => !row.Members.IsEmpty && row.Members.All(member => members.Contains(member.WireName)))
            .OrderByDescending(static row => row.Members.Count);
    }
}
