using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>Characters that stand in a text and that nobody sees: soft hyphens, joiners, marks of direction, byte order marks.</summary>
internal static class InvisibleText
{
    public static string Remove(string text)
    {
        int first = IndexOf(text);
        if (first < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            if (!IsInvisible(text[i]))
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>A character that comes of a wrong encoding or has no place in a text: U+FFFD, NUL and other controls.</summary>
    public static bool IsBroken(char c) => c == '\ufffd' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) || (c >= '\u007f' && c <= '\u009f');

    public static bool HoldsBroken(string text) => IndexOfBroken(text) >= 0;

    /// <summary>The first broken character; -1 where there is none.</summary>
    public static int IndexOfBroken(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            // Nearly all characters of a page are printable ASCII.
            char c = text[i];
            if ((uint)(c - ' ') > '~' - ' ' && IsBroken(c))
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsInvisible(char c) => c > '~' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
