namespace DocModelGen.Generator.Parsing;

/// <summary>
/// Markdig refuses a document nested deeper than 128 levels. Nobody writes such lists or quotes;
/// their lines are blanked, at the same offsets, so that the rest of the page can be read.
/// </summary>
internal static class NestingLimit
{
    /// <summary>What no author reaches: such a page is flattened at once, since Markdig takes seconds to refuse it.</summary>
    public const int Hostile = 200;

    /// <summary>What is left in a page that Markdig has refused.</summary>
    public const int Safe = 32;

    /// <summary>False where no line is nested that deep, so that blanking would help nothing.</summary>
    public static bool TryFlatten(string text, int maximumDepth, out string flat, out TextRange first)
    {
        char[]? characters = null;
        first = default;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (IsDeep(text, start, end, maximumDepth))
            {
                first = characters is null ? new TextRange(text, start, end).Trim() : first;
                characters ??= text.ToCharArray();
                for (int i = start; i < end; i++)
                {
                    characters[i] = characters[i] == '\r' ? '\r' : ' ';
                }
            }

            start = end + 1;
        }

        flat = characters is null ? text : new string(characters);
        return characters is not null;
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
