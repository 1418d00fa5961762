using System.Text;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing;

/// <summary>The lines of a fence.</summary>
internal static class CodeLines
{
    public static TextRange Get(StringLineGroup lines, int index) => new(lines.Lines[index].Slice);

    /// <summary>The index of the first line at or behind <paramref name="index"/> that is not blank; the count where there is none.</summary>
    public static int SkipBlank(StringLineGroup lines, int index)
    {
        while (index < lines.Count && Get(lines, index).Trim().IsEmpty)
        {
            index++;
        }

        return index;
    }

    /// <summary>The lines from <paramref name="first"/> on, joined by <c>\n</c>, without blank ones at the end; indentation is kept but for the first.</summary>
    public static string Join(StringLineGroup lines, int first, out TextRange range)
    {
        int last = lines.Count - 1;
        while (last > first && Get(lines, last).Trim().IsEmpty)
        {
            last--;
        }

        TextRange start = Get(lines, first).Trim();
        range = new TextRange(start.Text, start.Start, Get(lines, last).Trim().End);
        return start.End == Get(lines, first).End && IsOneText(lines, first, last) ? range.ToString() : JoinParts(lines, first, last, start, range.Length);
    }

    /// <summary>Nothing but line feeds stands between the lines, as in nearly all fences and paragraphs.</summary>
    public static bool IsOneText(StringLineGroup lines, int first, int last)
    {
        TextRange line = Get(lines, first);
        for (int i = first + 1; i <= last; i++)
        {
            TextRange next = Get(lines, i);
            if (next.Start != line.End + 1 || line.Text[line.End] != '\n' || !ReferenceEquals(line.Text, next.Text))
            {
                return false;
            }

            line = next;
        }

        return true;
    }

    private static string JoinParts(StringLineGroup lines, int first, int last, TextRange start, int capacity)
    {
        var builder = new StringBuilder(capacity);
        for (int i = first; i <= last; i++)
        {
            TextRange line = i == first ? start : Get(lines, i);
            line = i == last ? new TextRange(line.Text, line.Start, line.Trim().End) : line;
            builder.Append(line.Text, line.Start, line.Length);
            if (i < last)
            {
                builder.Append('\n');
            }
        }

        return builder.ToString();
    }
}
