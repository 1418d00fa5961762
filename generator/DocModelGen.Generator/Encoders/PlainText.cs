using System.Text;

namespace DocModelGen.Generator.Encoders;

/// <summary>
/// Text of a page made fit to be shown on one line: no control characters or line ends, nothing that turns
/// the direction of text, no broken surrogates, bounded. What the encoders of prose start from.
/// </summary>
internal static class PlainText
{
    public static string Clean(string text, int maxLength)
    {
        int plain = 0;
        while (plain < text.Length && text[plain] is >= ' ' and <= '~')
        {
            plain++;
        }

        if (plain == text.Length && plain <= maxLength)
        {
            return text;
        }

        StringBuilder? builder = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (i >= maxLength)
            {
                return Cut(builder, text, i);
            }

            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder?.Append(c).Append(text[i + 1]);
                i++;
                continue;
            }

            char? shown = Shown(c);
            if (shown != c)
            {
                builder ??= new StringBuilder(text, 0, i, text.Length);
            }

            if (shown is { } character)
            {
                builder?.Append(character);
            }
        }

        return builder?.ToString() ?? text;
    }

    private static char? Shown(char c) => c switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029' => ' ',

        // Marks, embeddings, overrides and isolates of the bidirectional algorithm; the byte order mark.
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' => null,
        < ' ' or (>= '\u007F' and <= '\u009F') => null,
        (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF' => '\uFFFD',
        _ => c,
    };

    private static string Cut(StringBuilder? builder, string text, int length) =>
        (builder ?? new StringBuilder(text, 0, length, length + 1)).Append('\u2026').ToString();
}
