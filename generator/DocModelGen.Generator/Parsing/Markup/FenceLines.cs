using System.Text;
using DocModelGen.Generator.Parsing.Draft;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>The lines of a fence.</summary>
internal sealed class FenceLines
{
    private readonly TextRange[] _lines;

    private FenceLines(TextRange[] lines, int count)
    {
        _lines = lines;
        Count = count;
    }

    public int Count { get; }

    public TextRange this[int index] => _lines[index];

    public static FenceLines Of(CodeBlock fence)
    {
        TextRange[] lines = fence is PageFence ofPage ? ofPage.CutLines() : Copy(fence.Lines);
        return new FenceLines(lines, lines.Length);
    }

    /// <summary>Those before the line.</summary>
    public FenceLines Before(int line) => new(_lines, line);

    /// <summary>The index of the first line at or behind <paramref name="index"/> that is not blank; the count where there is none.</summary>
    public int SkipBlank(int index)
    {
        while (index < Count && _lines[index].Trim().IsEmpty)
        {
            index++;
        }

        return index;
    }

    /// <summary>The lines from <paramref name="first"/> on, joined by <c>\n</c>, without blank ones at the end; indentation is kept but for the first.</summary>
    public string Join(int first, out TextRange range)
    {
        int last = Count - 1;
        while (last > first && _lines[last].Trim().IsEmpty)
        {
            last--;
        }

        TextRange start = _lines[first].Trim();
        range = new TextRange(start.Text, start.Start, _lines[last].Trim().End);
        return IsOneText(start, first, last) ? range.ToString() : JoinParts(first, last, start, range.Length);
    }

    private static TextRange[] Copy(StringLineGroup lines)
    {
        var copy = new TextRange[lines.Count];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = CodeLines.Get(lines, i);
        }

        return copy;
    }

    /// <summary>Nothing but line feeds stands between the lines, as in nearly all fences.</summary>
    private bool IsOneText(TextRange start, int first, int last)
    {
        TextRange line = start;
        for (int i = first + 1; i <= last; i++)
        {
            if (!line.IsLineBefore(_lines[i]))
            {
                return false;
            }

            line = _lines[i];
        }

        return true;
    }

    private string JoinParts(int first, int last, TextRange start, int capacity)
    {
        var builder = new StringBuilder(capacity);
        for (int i = first; i <= last; i++)
        {
            TextRange line = i == first ? start : _lines[i];
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
