using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>One known change of a service's metadata, and what must be said of it: rules, each at a place of the page.</summary>
/// <param name="Name">What is changed.</param>
/// <param name="Lines">The facts after it.</param>
/// <param name="Said">What is said beyond what was said before.</param>
internal sealed record MetadataMutation(string Name, string[] Lines, params (string Rule, int Anchor)[] Said)
{
    private const PropertyTableKind Own = PropertyTableKind.Properties;

    /// <summary>All that can be done to what the page describes, in a stable order.</summary>
    /// <param name="page">A page about a type, or about an enumeration.</param>
    /// <param name="facts">The service's facts that the page names.</param>
    /// <param name="documented">The types and enumerations that the page describes.</param>
    public static IEnumerable<MetadataMutation> Of(ParsedPage page, string[] facts, IReadOnlyCollection<string> documented)
    {
        HashSet<string> owners = Chain(facts, documented);
        return facts.SelectMany((line, at) => line.Split('\t') is var columns && owners.Contains(columns[1])
            ? columns[0] switch
            {
                "property" when facts.Count(other => IsProperty(other, columns[2], owners)) == 1 => OfProperty(page, facts, at, columns),
                "member" => OfMember(page, facts, at, columns),
                "type" => OfType(page, facts, at, columns),
                _ => [],
            }
            : []);
    }

    /// <summary>The types that the page describes, and those that they derive from at the service.</summary>
    private static HashSet<string> Chain(string[] facts, IReadOnlyCollection<string> documented)
    {
        var chain = new HashSet<string>(documented, StringComparer.OrdinalIgnoreCase);
        foreach (string name in documented)
        {
            for (string? at = name; at is not null;)
            {
                at = facts.Select(static line => line.Split('\t')).FirstOrDefault(columns => columns[0] == "type" && string.Equals(columns[1], at, StringComparison.OrdinalIgnoreCase))?[3];
                at = at is not null && chain.Add(at) ? at : null;
            }
        }

        return chain;
    }

    private static bool IsProperty(string line, string name, HashSet<string> owners) =>
        line.Split('\t') is ["property", var owner, var other, ..] && string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && owners.Contains(owner);

    private static IEnumerable<MetadataMutation> OfProperty(ParsedPage page, string[] facts, int at, string[] columns)
    {
        (PropertyTable Table, PropertyRow Row)[] rows =
            [.. page.Page.PropertyTables.SelectMany(static table => table.Rows.Select(row => (table, row))).Where(pair => string.Equals(pair.row.Name, columns[2], StringComparison.OrdinalIgnoreCase))];
        if (rows is not [({ Kind: Own or PropertyTableKind.Relationships }, { InheritedFrom: null } row)] || row.Name != columns[2] || row.Type.Kind is TypeCellKind.Empty or TypeCellKind.Unknown or TypeCellKind.Untyped)
        {
            yield break;
        }

        bool isCollection = columns[3].StartsWith("Collection(", StringComparison.Ordinal);
        string item = isCollection ? columns[3]["Collection(".Length..^1] : columns[3];
        string other = item == "Guid" || row.Type.Name == "Guid" ? "Binary" : "Guid";
        yield return new("retype", With(3, isCollection ? $"Collection({other})" : other), ("DMG5303", row.Anchor + 1));
        yield return new("collection", With(3, isCollection ? item : $"Collection({item})"), ("DMG5304", row.Anchor + 1));
        if (columns[2] == "id")
        {
            yield break;
        }

        yield return new("rename case", With(2, Flip(columns[2])), ("DMG5306", row.Anchor));
        yield return new("drop", [.. facts.Where((_, i) => i != at)], ("DMG5302", row.Anchor));
        if (!IsAbout(page, columns[1]))
        {
            yield break;
        }

        yield return new("rename", With(2, "zz" + columns[2]), ("DMG5301", TableOf(page, columns.Contains("navigation"))), ("DMG5302", row.Anchor));
        yield return new("add", [.. facts, string.Join('\t', "property", columns[1], "zz" + columns[2], columns[3])], ("DMG5301", TableOf(page, isNavigation: false)));

        string[] With(int column, string value) => Replaced(facts, at, columns, column, value);
    }

    private static IEnumerable<MetadataMutation> OfMember(ParsedPage page, string[] facts, int at, string[] columns)
    {
        if (page.Page.MemberTables is not [var table] || table.Rows.Where(row => string.Equals(row.WireName, columns[2], StringComparison.OrdinalIgnoreCase)).ToArray() is not [var row] || row.WireName != columns[2])
        {
            yield break;
        }

        yield return new("drop member", [.. facts.Where((_, i) => i != at)], ("DMG5402", row.Anchor));
        yield return new("rename member", Replaced(facts, at, columns, 2, "zz" + columns[2]), ("DMG5401", table.Anchor), ("DMG5402", row.Anchor));
        yield return new("rename member in case", Replaced(facts, at, columns, 2, Flip(columns[2])), ("DMG5404", row.Anchor));
        yield return new("add member", [.. facts, string.Join('\t', "member", columns[1], "zz" + columns[2], "99")], ("DMG5401", table.Anchor));
        if (row.Value is not null)
        {
            yield return new("renumber member", Replaced(facts, at, columns, 3, "98"), ("DMG5403", row.Anchor));
        }
    }

    /// <summary>A base between the type and its own.</summary>
    private static IEnumerable<MetadataMutation> OfType(ParsedPage page, string[] facts, int at, string[] columns)
    {
        if (page.Page.PropertyTables.Any(static table => table.Kind == Own) && IsAbout(page, columns[1]))
        {
            yield return new(
                "move base",
                [.. Replaced(facts, at, columns, 3, "microsoft.graph.zzBase"), string.Join('\t', "type", "microsoft.graph.zzBase", columns[2], columns[3])],
                (page.Page.BaseType is null ? "DMG5203" : "DMG5204", page.Page.TitleAnchor));
        }
    }

    private static bool IsAbout(ParsedPage page, string typeName) =>
        string.Equals(page.Page.Title.Split(' ')[0], typeName[(typeName.LastIndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase);

    private static int TableOf(ParsedPage page, bool isNavigation) =>
        page.Page.PropertyTables.OrderBy(table => table.Kind == PropertyTableKind.Relationships == isNavigation ? 0 : 1).First().Anchor;

    private static string[] Replaced(string[] facts, int at, string[] columns, int column, string value)
    {
        string[] changed = [.. columns];
        changed[column] = value;
        return [.. facts.Select((line, i) => i == at ? string.Join('\t', changed) : line)];
    }

    private static string Flip(string name) => (char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0])) + name[1..];
}
