using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DocModelGen.Tool.CommandLine;

/// <summary>Columns as wide as what is in them; texts of pages are made fit for a terminal.</summary>
internal static class TableWriter
{
    private const int MaxWidth = 60;

    public static void Write(TextWriter output, IReadOnlyList<string> heads, IReadOnlyList<string[]> rows)
    {
        string[][] shown = [.. rows.Select(static row => row.Select(Paint.Line).ToArray())];
        int[] widths = [.. heads.Select((head, column) => Math.Min(MaxWidth, shown.Select(row => row[column].Length).Append(head.Length).Max()))];
        Write(output, heads, widths, Paint.Head);
        foreach (string[] row in shown)
        {
            Write(output, row, widths, static text => text);
        }
    }

    private static void Write(TextWriter output, IReadOnlyList<string> cells, int[] widths, Func<string, string> paint)
    {
        // The last column is followed by nothing.
        string line = string.Join("  ", cells.Select((cell, column) => column == cells.Count - 1 ? cell : cell.PadRight(widths[column])));
        output.WriteLine(ReferenceEquals(output, Console.Out) ? paint(line.TrimEnd()) : line.TrimEnd());
    }
}
