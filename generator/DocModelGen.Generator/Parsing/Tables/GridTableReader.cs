using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Reads tables that are drawn as a grid: lines of <c>+---+</c> between the rows, which may have several lines.</summary>
internal static class GridTableReader
{
    public static bool IsGrid(StringLineGroup lines) => lines.Count > 2 && IsBorder(CodeLines.Get(lines, 0));

    public static RawTable? Read(StringLineGroup lines)
    {
        RawRow? header = null;
        var rows = new List<RawRow>();
        bool isFirstLine = false;
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i).Trim();
            if (IsBorder(line))
            {
                isFirstLine = true;
            }
            else if (line.First == '|')
            {
                RawRow row = TableReader.Split(line, header?.Cells.Count ?? 0);
                if (header is null)
                {
                    header = row;
                }
                else
                {
                    rows.Add(isFirstLine ? row : ToContinuation(row));
                }

                isFirstLine = false;
            }
        }

        return header is null ? null : new RawTable(header, rows);
    }

    private static bool IsBorder(TextRange line)
    {
        line = line.Trim();
        return line.Length > 2 && line.First == '+' && line.Text[line.Start + 1] is '-' or '=' or ':' && TableHeader.IsRule(line);
    }

    /// <summary>A further line of a row: the description goes on in its last cell.</summary>
    private static RawRow ToContinuation(RawRow row)
    {
        TextRange last = row.Cells[row.Cells.Count - 1];
        return new RawRow(last, [last]);
    }
}
