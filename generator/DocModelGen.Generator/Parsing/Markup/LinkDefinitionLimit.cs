using System;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// Markdig copies the rest of a paragraph behind each link definition in it: a megabyte of definitions takes seconds. Where a page asks for
/// too much of that, lines are blanked, at the same offsets, so that the rest can be read.
/// </summary>
internal static class LinkDefinitionLimit
{
    /// <summary>Characters that are copied; nearly a thousand times the costliest page in use.</summary>
    private const long MaximumWork = 32 * 1024 * 1024;

    /// <summary>False where the page may stay as it is.</summary>
    public static bool TryBlank(string text, out string shallow, out TextRange first)
    {
        char[]? characters = null;
        first = default;
        long work = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = EndOfParagraph(text, start);
            for (int line = start; line < end; line = EndOfLine(text, line) + 1)
            {
                int lineEnd = EndOfLine(text, line);
                if (text.IndexOf("]:", line, lineEnd - line, StringComparison.Ordinal) < 0 || (work += end - line) <= MaximumWork)
                {
                    continue;
                }

                first = characters is null ? new TextRange(text, line, lineEnd).Trim() : first;
                characters ??= text.ToCharArray();
                NestingLimit.Blank(characters, line, lineEnd);

                // What was blanked is not read, and ends the paragraph.
                work -= end - line;
            }

            start = end;
        }

        shallow = characters is null ? text : new string(characters);
        return characters is not null;
    }

    /// <summary>Behind the next blank line; a line of quote marks alone may count as more of the same.</summary>
    private static int EndOfParagraph(string text, int start)
    {
        while (start < text.Length)
        {
            int end = EndOfLine(text, start);
            bool isBlank = text.AsSpan(start, end - start).IsWhiteSpace();
            start = Math.Min(text.Length, end + 1);
            if (isBlank)
            {
                break;
            }
        }

        return start;
    }

    private static int EndOfLine(string text, int start) => NestingLimit.EndOfLine(text, start);
}
