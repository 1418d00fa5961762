using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>
/// Finds the pipe table in a paragraph. More lenient than Markdig's: lines of prose may stand above the header,
/// and a line without a pipe is a row of one cell, as on GitHub, where Markdig gives up the table.
/// </summary>
internal static class TableReader
{
    /// <summary>Matching backticks costs more than linear time; no line of a table of the reference is half as long.</summary>
    private const int MaximumCodeLine = 8 * 1024;

    /// <summary>A hundred times the longest table of the reference; what a row becomes costs a kilobyte and more.</summary>
    private const int MaximumRows = 100_000;

    /// <summary>Null where the lines hold no table; <paramref name="firstLine"/> is the header's.</summary>
    public static RawTable? Read(StringLineGroup lines, out int firstLine)
    {
        firstLine = lines.Count;
        int separator = FindSeparator(lines);
        if (separator < 1)
        {
            return null;
        }

        firstLine = separator - 1;
        RawRow header = Split(CodeLines.Get(lines, firstLine), columns: 0);
        return Create(header, lines, separator + 1, lines.Count) with { Place = header.Line };
    }

    /// <summary>The lines from <paramref name="first"/> on, up to <paramref name="end"/>, as rows below a header.</summary>
    public static RawTable Create(RawRow header, StringLineGroup lines, int first, int end)
    {
        // The end of <details> and its like is no row.
        while (end > first && CodeLines.Get(lines, end - 1).Trim().StartsWith("</"))
        {
            end--;
        }

        var rows = new RawRow[Math.Max(0, Math.Min(end - first, MaximumRows))];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Split(CodeLines.Get(lines, first + i), header.Cells.Count);
        }

        return new RawTable(header, rows)
        {
            Place = rows.Length > 0 ? rows[0].Line : header.Line,
            Remainder = first + rows.Length < end ? CodeLines.Get(lines, first + rows.Length) : null,
        };
    }

    private static int FindSeparator(StringLineGroup lines)
    {
        for (int i = 1; i < lines.Count; i++)
        {
            if (IsSeparator(new TextRange(lines.Lines[i].Slice).Span) && new TextRange(lines.Lines[i - 1].Slice).Span.IndexOf('|') >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Dashes, colons and pipes alone, and one dash at least.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line)
    {
        bool hasDash = false;
        foreach (char c in line)
        {
            hasDash |= c == '-';
            if (c is not ('-' or '|' or ':' or ' ' or '\t'))
            {
                return false;
            }
        }

        return hasDash;
    }

    /// <summary>The cells of a line, below a header of so many columns.</summary>
    public static RawRow Split(TextRange line, int columns)
    {
        line = line.Trim();
        List<TextRange> cells = SplitCells(line, mindCode: line.Length <= MaximumCodeLine);

        // A lone backtick pairs with one of another cell and swallows the pipe between them.
        if (cells.Count < columns && line.Span.IndexOf('`') >= 0)
        {
            List<TextRange> regardless = SplitCells(line, mindCode: false);
            cells = regardless.Count == columns ? regardless : cells;
        }

        return new RawRow(line, cells);
    }

    private static List<TextRange> SplitCells(TextRange line, bool mindCode)
    {
        var cells = new List<TextRange>(4);
        string text = line.Text;
        int start = line.First == '|' ? line.Start + 1 : line.Start;
        int position = start;
        while (position < line.End && text.AsSpan(position, line.End - position).IndexOfAny('|', '`', '\\') is >= 0 and int index)
        {
            position += index;
            switch (text[position])
            {
                case '|':
                    cells.Add(new TextRange(text, start, position).Trim());
                    start = ++position;
                    break;
                case '\\':
                    position += 2;
                    break;
                default:
                    position = SkipBackticks(line, position, mindCode);
                    break;
            }
        }

        TextRange last = new TextRange(text, start, line.End).Trim();
        if (!last.IsEmpty || cells.Count == 0)
        {
            cells.Add(last);
        }

        return cells;
    }

    /// <summary>Behind the code span that starts here, or behind the backticks alone where they do not close in this line.</summary>
    private static int SkipBackticks(TextRange line, int position, bool mindCode)
    {
        int end = EndOfRun(line, position);
        int length = end - position;
        for (int i = end; mindCode && i < line.End; i++)
        {
            if (line.Text[i] != '`')
            {
                continue;
            }

            int runEnd = EndOfRun(line, i);
            if (runEnd - i == length)
            {
                return runEnd;
            }

            i = runEnd;
        }

        return end;
    }

    private static int EndOfRun(TextRange line, int position)
    {
        while (position < line.End && line.Text[position] == '`')
        {
            position++;
        }

        return position;
    }
}
