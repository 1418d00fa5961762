using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Enums;

/// <summary>Enumerations that have a name: member tables, and names that only a list in a description explains.</summary>
internal sealed class EnumDeclarations(TypeIndex types, TypeResolver resolver, Accounting? accounting)
{
    /// <summary>Pages about enumerations first: what a resource page repeats of them merges in.</summary>
    public void DeclareTables(IReadOnlyList<DocPage> pages)
    {
        foreach (bool ofEnumPages in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (DocPage page in pages)
            {
                if (page.PropertyTables.IsEmpty == ofEnumPages)
                {
                    foreach (MemberTable table in page.MemberTables)
                    {
                        Declare(page, table);
                    }
                }
            }
        }
    }

    /// <summary>A name without a page whose members stand in the row: every such row adds to the same enumeration.</summary>
    public void DeclareInline(PageRow row)
    {
        TypeCell cell = row.Row.Type;
        if (cell.Kind != TypeCellKind.Named || row.Row.Members.IsEmpty)
        {
            return;
        }

        NamedEntry? known = resolver.Find(row.Page, cell.Name, cell.Target);
        if (known is TypeEntry || known is EnumEntry { IsDeclared: true })
        {
            return;
        }

        var name = WireName.Parse(cell.Name, WireName.NamespaceOf(row.Page.Namespace));
        EnumEntry inline = known as EnumEntry ?? types.AddEnum(name, row.Page, isDeclared: false);
        inline.AddPage(row.Page);
        foreach (InlineMember member in row.Row.Members)
        {
            inline.Add(member.WireName, member.Value, DocText.Empty, row.Page, member.Anchor);
        }
    }

    private void Declare(DocPage page, MemberTable table)
    {
        if (table.Rows.IsEmpty)
        {
            return;
        }

        var name = WireName.Parse(NameOf(page, table), WireName.NamespaceOf(page.Namespace));
        EnumEntry? known = types.FindEnum(name, page);
        if (known is not null && !SharesMember(known, table))
        {
            // Two tables of one name with nothing in common describe two things: the page's own subject tells them apart.
            string owner = TypeTitles.Find(page) ?? PagePaths.Stem(page.Path);
            name = name with { ShortName = CSharpIdentifiers.Camel(owner) + CSharpIdentifiers.Pascal(name.ShortName) };
            known = types.FindEnum(name, page);
        }

        EnumEntry declared = known ?? types.AddEnum(name, page, isDeclared: true);
        types.Declare(declared, page);
        if (page.PropertyTables.IsEmpty && page.MemberTables.Count == 1)
        {
            declared.Summary ??= page.Summary;
            declared.Deprecation ??= page.Deprecation;
        }

        declared.SaysCombined |= table.Combines;
        AddRows(declared, page, table);
        foreach (MemberRow row in table.Rows)
        {
            accounting?.Record(page, row.Anchor, RowFate.Member);
        }
    }

    public static void AddRows(EnumEntry entry, DocPage page, MemberTable table)
    {
        foreach (MemberRow row in table.Rows)
        {
            entry.Add(row.WireName, row.Value, row.Description, page, row.Anchor);
        }
    }

    /// <summary>No other table goes by the enumeration's name, as its page gives it.</summary>
    public static bool IsOnlyTable(IReadOnlyList<DocPage> pages, DocPage page, MemberTable table, EnumEntry entry)
    {
        foreach (DocPage other in pages)
        {
            foreach (MemberTable others in other.MemberTables)
            {
                bool isIt = ReferenceEquals(other, page) && ReferenceEquals(others, table);
                if (!others.Rows.IsEmpty && isIt != string.Equals(WireName.Parse(NameOf(other, others), "").ShortName, entry.ShortName, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string NameOf(DocPage page, MemberTable table)
    {
        if (!string.IsNullOrWhiteSpace(table.EnumName))
        {
            return table.EnumName!;
        }

        string owner = TypeTitles.Find(page) ?? PagePaths.Stem(page.Path);
        return CSharpIdentifiers.Camel(owner) + CSharpIdentifiers.Pascal(table.Heading.Length > 0 ? table.Heading : "values");
    }

    private static bool SharesMember(EnumEntry known, MemberTable table)
    {
        foreach (MemberRow row in table.Rows)
        {
            foreach (EnumMemberEntry member in known.Members)
            {
                if (string.Equals(member.WireName, row.WireName, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
