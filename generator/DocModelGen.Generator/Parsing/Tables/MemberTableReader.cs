using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Reads tables that declare the members of an enumeration.</summary>
internal sealed class MemberTableReader(PageDraft draft, InlineReader inlines, CancellationToken cancellationToken)
{
    private static readonly string[] s_typeColumns = ["type"];
    private static readonly string[] s_memberColumns = ["member", "members", "member name", "enum member", "enumeration member"];
    private static readonly string[] s_ofValues = ["value", "values", "possible values"];
    private static readonly string[] s_nameColumns = [.. s_ofValues, "name"];
    private static readonly string[] s_valueColumns = ["value", "int value", "integer value", "numeric value", "number"];

    /// <summary>A <c>Member</c> column tells by itself; <c>Value</c> and <c>Name</c> only where the heading announces members.</summary>
    public static bool IsMemberTable(ColumnMap columns, SectionKind section) =>
        columns.Find(s_typeColumns) < 0 && FindName(columns, section is SectionKind.Members or SectionKind.Values) == 0;

    /// <summary>The first column is of values, and none is of types.</summary>
    public static bool HasValues(ColumnMap columns) => columns.Find(s_typeColumns) < 0 && columns.Find(s_ofValues) == 0;

    /// <summary>The columns alone say that the table is one of members.</summary>
    public static bool IsHeader(ColumnMap columns) => IsMemberTable(columns, SectionKind.Unknown) && (columns.Description > 0 || FindValue(columns) > 0);

    public MemberTable Read(RawTable table, ColumnMap columns, string? enumName, string heading)
    {
        int anchor = draft.Anchors.Add(table.Place);
        int value = FindValue(columns);
        var rows = new List<MemberRow>(table.Rows.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (RawRow row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReadRow(row, columns, value, names) is { } member)
            {
                rows.Add(member);
            }
        }

        return new MemberTable { EnumName = enumName, Heading = heading, Rows = new EquatableArray<MemberRow>([.. rows]), Anchor = anchor };
    }

    private static int FindName(ColumnMap columns, bool isAnnounced) =>
        columns.Find(s_memberColumns) is >= 0 and int member ? member : isAnnounced ? columns.Find(s_nameColumns) : -1;

    private static int FindValue(ColumnMap columns)
    {
        int value = columns.Find(s_valueColumns);
        return value > 0 ? value : -1;
    }

    private MemberRow? ReadRow(RawRow row, ColumnMap columns, int value, HashSet<string> names)
    {
        string name = NameMarks.Strip(inlines.ReadName(row[0]), out _).Trim('"');
        if (name.Length == 0 || InvisibleText.HoldsBroken(name))
        {
            draft.Report(Descriptors.RowLeftOut, row.Line, row.Line.ToString(), name.Length == 0 ? "it has no name" : NameMarks.BrokenName);
            return null;
        }

        if (!names.Add(name))
        {
            draft.Report(Descriptors.DuplicateMember, row[0], name);
            return null;
        }

        int anchor = draft.Anchors.Add(row[0]);
        return new MemberRow
        {
            WireName = name,
            Value = value < 0 ? null : ReadNumber(row[value]),
            Description = columns.Description > 0 ? DocTextReader.Read(inlines.Read(row[columns.Description])) : DocText.Empty,
            Anchor = anchor,
        };
    }

    /// <summary>Decimal or, behind <c>0x</c>, hexadecimal.</summary>
    private static long? ReadNumber(TextRange cell)
    {
        string text = cell.ToString().Trim('`', '*', ' ').Replace('\u2212', '-');
        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long bits) ? bits : null
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
    }
}
