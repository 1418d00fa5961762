using System;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// Headings in HTML, <c>&lt;h2 id="pet"&gt;Pet&lt;/h2&gt;</c>, written as Markdown's at the same offsets: generators of pages mix both, and what
/// stands below belongs to either alike.
/// </summary>
internal static class HtmlHeadings
{
    private const int MaximumLength = 512;

    /// <summary>The text itself where it has none.</summary>
    public static string Flatten(string text)
    {
        if (text.IndexOf("</h", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return text;
        }

        char[]? characters = null;
        bool isInFence = false;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int first = start;
            while (first < end && first - start < 3 && text[first] == ' ')
            {
                first++;
            }

            if (StartsWith(text, first, "```") || StartsWith(text, first, "~~~"))
            {
                isInFence = !isInFence;
            }
            else if (!isInFence && end - first <= MaximumLength && Find(text, first, end) is var (level, open, close))
            {
                characters ??= text.ToCharArray();
                Blank(characters, first, open);
                Blank(characters, close, end);
                for (int i = 0; i < level; i++)
                {
                    characters[first + i] = '#';
                }
            }

            start = end + 1;
        }

        return characters is null ? text : new string(characters);
    }

    /// <summary>The level, and where the words of the heading begin and end; null for any other line.</summary>
    private static (int Level, int Open, int Close)? Find(string text, int start, int end)
    {
        const string Shortest = "<h1>x</h1>";
        if (end - start < Shortest.Length || text[start] != '<' || text[start + 1] is not ('h' or 'H') || text[start + 2] is < '1' or > '6' || text[start + 3] is not ('>' or ' '))
        {
            return null;
        }

        int open = text.IndexOf('>', start, end - start) + 1;
        int close = open <= 0 ? -1 : text.IndexOf("</h", open, end - open, StringComparison.OrdinalIgnoreCase);
        int last = close < 0 ? -1 : text.IndexOf('>', close, end - close);
        return last >= 0 && string.IsNullOrWhiteSpace(text.Substring(last + 1, end - last - 1)) && text.IndexOf('<', open, close - open) < 0
            ? (text[start + 2] - '0', open, close)
            : null;
    }

    private static bool StartsWith(string text, int start, string mark) => string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0;

    private static void Blank(char[] characters, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            characters[i] = characters[i] == '\r' ? '\r' : ' ';
        }
    }
}
