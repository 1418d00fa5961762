using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Reads a table of statuses, <c>Status code / Description</c>, which tells what comes back of a success.</summary>
internal sealed class ReplyTableReader(InlineReader inlines, ResponseProseReader response)
{
    private static readonly string[] s_statuses =
        ["status", "status code", "code", "http status", "http status code", "http code", "response code", "return code", "response", "http response", "result"];

    private static readonly string[] s_types = ["type", "body", "schema", "response body", "returns", "response type", "content", "payload", "data type", "model", "body type"];

    public static bool Is(ColumnMap columns, RawTable table)
    {
        int status = columns.Find(s_statuses);
        return status >= 0 && columns.Count > 1 && table.Rows.Count > 0 && HoldsDigit(table.Rows[0][status]);
    }

    public void Read(RawTable table, ColumnMap columns)
    {
        int status = columns.Find(s_statuses);
        int type = columns.Find(s_types);
        foreach (RawRow row in table.Rows)
        {
            CellText said = inlines.Read(row[status]);
            if (type >= 0 && type != status)
            {
                CellText cell = inlines.ReadNameCell(row[type]);
                response.ReadTypeRow(said, TypeCellReader.Read(cell, out _), cell);
            }

            for (int i = 0; i < columns.Count; i++)
            {
                if (i != status && i != type)
                {
                    response.ReadRow(said, inlines.Read(row[i]));
                }
            }
        }
    }

    private static bool HoldsDigit(TextRange cell)
    {
        foreach (char c in cell.Span)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
