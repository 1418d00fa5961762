using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Reads tables that are written as HTML. Tags are looked for one after the other, and nothing is demanded of their nesting.</summary>
internal static class HtmlTableReader
{
    private const int MaximumRows = 100_000;

    /// <summary>Where a table begins in the range; -1 where none does.</summary>
    public static int FindStart(TextRange range) => FindTag(range.Text, range.Start, range.End, "table", out _);

    /// <summary>The table that begins at <paramref name="start"/>; <paramref name="end"/> is behind its end tag.</summary>
    public static RawTable? Read(string text, int start, out int end)
    {
        end = text.IndexOf("</table", start, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? text.Length : end;
        var rows = new List<RawRow>();
        int position = start;
        while (rows.Count < MaximumRows && FindTag(text, position, end, "tr", out int open) is >= 0 and int row)
        {
            int close = FindRowEnd(text, open, end);
            List<TextRange> cells = ReadCells(text, open, close);
            if (cells.Count > 0)
            {
                rows.Add(new RawRow(new TextRange(text, row, close), cells));
            }

            position = close;
        }

        if (rows.Count == 0)
        {
            return null;
        }

        RawRow header = rows[0];
        rows.RemoveAt(0);
        return new RawTable(header, rows);
    }

    /// <summary>The next row is looked for first, so that rows that nobody closes are not searched to the end again and again.</summary>
    private static int FindRowEnd(string text, int start, int end)
    {
        int next = FindTag(text, start, end, "tr", out _);
        int close = FindTag(text, start, next < 0 ? end : next, "/tr", out _);
        return close >= 0 ? close : next >= 0 ? next : end;
    }

    private static List<TextRange> ReadCells(string text, int start, int end)
    {
        var cells = new List<TextRange>(4);
        int position = FindCell(text, start, end, out int content);
        while (position >= 0)
        {
            position = FindCell(text, content, end, out int nextContent);
            int last = position < 0 ? end : position;
            int close = FindTag(text, content, last, "/td", "/th", out _);
            cells.Add(new TextRange(text, content, close < 0 ? last : close).Trim());
            content = nextContent;
        }

        return cells;
    }

    private static int FindCell(string text, int start, int end, out int content) => FindTag(text, start, end, "td", "th", out content);

    private static int FindTag(string text, int start, int end, string name, out int content) => FindTag(text, start, end, name, name, out content);

    private static int FindTag(string text, int start, int end, string name, string other, out int content)
    {
        for (int position = start; position < end; position++)
        {
            position = text.IndexOf('<', position, end - position);
            if (position < 0)
            {
                break;
            }

            if (IsTag(text, position, end, name, out content) || IsTag(text, position, end, other, out content))
            {
                return position;
            }
        }

        content = end;
        return -1;
    }

    private static bool IsTag(string text, int position, int end, string name, out int content)
    {
        content = end;
        int after = position + 1 + name.Length;
        if (after >= end || string.Compare(text, position + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0 || char.IsLetterOrDigit(text[after]))
        {
            return false;
        }

        int close = text.IndexOf('>', after, end - after);
        content = close < 0 ? end : close + 1;
        return true;
    }
}
