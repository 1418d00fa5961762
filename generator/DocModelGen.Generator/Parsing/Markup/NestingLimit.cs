using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// Markdig refuses a document nested deeper than 128 levels. Nobody writes such lists or quotes;
/// their lines are blanked, at the same offsets, so that the rest of the page can be read.
/// </summary>
internal static class NestingLimit
{
    /// <summary>What no author reaches.</summary>
    private const int Hostile = 200;

    /// <summary>What is left in a page that is too deep.</summary>
    private const int Safe = 32;

    /// <summary>Markdig would take seconds to refuse the page.</summary>
    public static bool IsHostile(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = EndOfLine(text, start);
            if (end - start > Hostile && IsDeep(text, start, end, Hostile))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>False where no line is nested that deep, so that blanking would help nothing.</summary>
    public static bool TryFlatten(string text, out string flat, out TextRange first)
    {
        char[]? characters = null;
        first = default;
        for (int start = 0; start < text.Length;)
        {
            int end = EndOfLine(text, start);
            if (IsDeep(text, start, end, Safe))
            {
                first = characters is null ? new TextRange(text, start, end).Trim() : first;
                characters ??= text.ToCharArray();
                Blank(characters, start, end);
            }

            start = end + 1;
        }

        flat = characters is null ? text : new string(characters);
        return characters is not null;
    }

    /// <summary>Line ends stay, and so do the offsets of all that follows.</summary>
    public static void Blank(char[] characters, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            characters[i] = characters[i] == '\r' ? '\r' : ' ';
        }
    }

    public static int EndOfLine(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static bool IsDeep(string text, int start, int end, int maximumDepth)
    {
        int depth = 0;
        int spaces = 0;
        for (int i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '>' or '-' or '*' or '+':
                    depth++;
                    break;
                case ' ':
                    depth += ++spaces % 2;
                    break;
                case '\t':
                    depth += 2;
                    break;
                case (>= '0' and <= '9') or '.' or ')':
                    break;
                default:
                    return depth > maximumDepth;
            }
        }

        return depth > maximumDepth;
    }
}
