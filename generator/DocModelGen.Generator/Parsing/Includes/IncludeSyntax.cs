using System;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>Finds <c>[!INCLUDE [name](path)]</c>: content that stands in another file.</summary>
internal static class IncludeSyntax
{
    private const string Opening = "[!";
    private const string Word = "include";

    /// <summary>Longer than any path: text without an end to its brackets is not searched again for each opening one.</summary>
    private const int MaximumLength = 2048;

    /// <summary>Whether the text may have an include: most pages of older references are told apart by this alone.</summary>
    public static bool MayOccurIn(string text) => Find(text, 0, text.Length, out _).Length > 0;

    /// <summary>The target of the next include between two positions; empty where there is none.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="whole">The include with its brackets.</param>
    public static TextRange Find(string text, int position, int end, out TextRange whole)
    {
        while (position < end && text.IndexOf(Opening, position, end - position, StringComparison.Ordinal) is >= 0 and int start)
        {
            position = start + Opening.Length;
            if (Read(text, position, end, out int close) is { Length: > 0 } target)
            {
                whole = new TextRange(text, start, close);
                return target;
            }
        }

        whole = default;
        return default;
    }

    /// <summary>The target of a line that is an include and nothing else; empty for any other line.</summary>
    public static TextRange ReadLine(TextRange line)
    {
        line = line.Trim();
        if (line.First != '[')
        {
            return default;
        }

        TextRange target = Find(line.Text, line.Start, line.End, out TextRange whole);
        return whole.Start == line.Start && whole.End == line.End ? target : default;
    }

    private static TextRange Read(string text, int position, int end, out int close)
    {
        close = position;
        if (string.Compare(text, position, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return default;
        }

        int name = SkipSpace(text, position + Word.Length, end);
        if (name >= end || text[name] != '[')
        {
            return default;
        }

        int middle = IndexInLine(text, "](", name, end);
        int last = middle < 0 ? -1 : IndexInLine(text, ")", middle, end);
        close = last < 0 ? -1 : SkipSpace(text, last + 1, end);
        if (close < 0 || close >= end || text[close] != ']')
        {
            return default;
        }

        close++;
        return WithoutTitle(new TextRange(text, middle + 2, last).Trim());
    }

    /// <summary><c>path "title"</c> and <c>&lt;path&gt;</c>, as in any link.</summary>
    private static TextRange WithoutTitle(TextRange target)
    {
        if (target.First == '<' && target.Span.IndexOf('>') is > 0 and int bracket)
        {
            return new TextRange(target.Text, target.Start + 1, target.Start + bracket);
        }

        int space = target.Span.IndexOf(' ');
        return space < 0 ? target : new TextRange(target.Text, target.Start, target.Start + space);
    }

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static int IndexInLine(string text, string value, int position, int end)
    {
        int limit = Math.Min(end, position + MaximumLength);
        int lineEnd = text.IndexOf('\n', position, limit - position);
        int stop = lineEnd < 0 ? limit : lineEnd;
        return text.IndexOf(value, position, stop - position, StringComparison.Ordinal);
    }
}
