using System;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>
/// Reads what a person takes for a table and Markdown does not: no line of dashes below the header, one drawn with other characters,
/// rows that a blank line, a note or a block of code cut off from the table above.
/// </summary>
internal static class LooseTableReader
{
    /// <summary>A table whose header is known by its words; null where the lines hold none.</summary>
    public static RawTable? ReadByHeader(StringLineGroup lines, out int firstLine)
    {
        firstLine = FindHeader(lines);
        if (firstLine < 0)
        {
            firstLine = lines.Count;
            return null;
        }

        RawRow header = TableReader.Split(CodeLines.Get(lines, firstLine), columns: 0);
        int first = firstLine + 1;
        if (first < lines.Count && TableHeader.IsRule(CodeLines.Get(lines, first)))
        {
            first++;
        }

        return TableReader.Create(header, lines, first, EndOfRows(lines, first)) with { Place = header.Line };
    }

    /// <summary>Rows below the header of a table above; null where the lines hold none.</summary>
    public static RawTable? ReadRows(StringLineGroup lines, RawRow header, out int firstLine)
    {
        firstLine = 0;
        while (firstLine < lines.Count && !IsPiped(CodeLines.Get(lines, firstLine)))
        {
            firstLine++;
        }

        int first = firstLine < lines.Count && TableHeader.IsRule(CodeLines.Get(lines, firstLine)) ? firstLine + 1 : firstLine;
        int end = EndOfRows(lines, first);
        if (first == end || TableReader.Split(CodeLines.Get(lines, first), header.Cells.Count).Cells.Count != header.Cells.Count)
        {
            firstLine = lines.Count;
            return null;
        }

        return TableReader.Create(header, lines, first, end);
    }

    /// <summary>The lines are rows, and no header says what of.</summary>
    public static bool HoldsRows(StringLineGroup lines) =>
        IsPiped(CodeLines.Get(lines, 0)) && TableReader.Split(CodeLines.Get(lines, 0), columns: 0).Cells.Count > 1;

    private static int FindHeader(StringLineGroup lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i);
            if (line.Span.IndexOf('|') >= 0 && TableHeader.IsKnown(TableReader.Split(line, columns: 0)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Without pipes of Markdown's own a table ends where a line has none.</summary>
    private static int EndOfRows(StringLineGroup lines, int first)
    {
        int end = first;
        while (end < lines.Count && CodeLines.Get(lines, end).Span.IndexOf('|') >= 0)
        {
            end++;
        }

        return end;
    }

    private static bool IsPiped(TextRange line) => line.Trim().First == '|';
}
