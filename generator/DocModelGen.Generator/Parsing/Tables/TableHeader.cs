using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Tells by its words alone that a line is a table's header: for tables that Markdown does not take for one.</summary>
internal static class TableHeader
{
    /// <summary>The line names a property table's, a member table's or a permission table's columns.</summary>
    public static bool IsKnown(RawRow row)
    {
        if (row.Cells.Count < 2)
        {
            return false;
        }

        var columns = new ColumnMap(row);
        return PropertyColumns.IsHeader(columns) || MemberTableReader.IsHeader(columns) || PermissionTable.Is(columns);
    }

    /// <summary>What authors draw below a header: dashes of any kind, equals signs, underscores, or cells left blank.</summary>
    public static bool IsRule(TextRange line)
    {
        bool hasPipe = false;
        bool isDrawn = false;
        foreach (char c in line.Span)
        {
            hasPipe |= c == '|';
            isDrawn |= c is '-' or '=' or '_' or '~' or '–' or '—' or '―' or '−' or '─';
            if (!(c is '|' or ':' or '+' or '*' or '-' or '=' or '_' or '~' or '–' or '—' or '―' or '−' or '─' || char.IsWhiteSpace(c)))
            {
                return false;
            }
        }

        return hasPipe || isDrawn;
    }
}
