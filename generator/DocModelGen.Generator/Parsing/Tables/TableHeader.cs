using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Tells by its words alone that a line is a table's header: for tables that Markdown does not take for one.</summary>
internal static class TableHeader
{
    /// <summary>The line names the columns of a table of properties, members, permissions or requests.</summary>
    public static bool IsKnown(RawRow row)
    {
        if (row.Cells.Count < 2)
        {
            return false;
        }

        var columns = new ColumnMap(row);
        return PropertyColumns.IsHeader(columns) || MemberTableReader.IsHeader(columns) || PermissionTable.Is(columns)
            || (columns.Find(RequestColumns.Methods) >= 0 && columns.Find(RequestColumns.Paths) >= 0);
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
