using System;
using System.Globalization;
using System.Runtime.InteropServices;
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
        // Nearly all characters of a page are printable ASCII: four at a time are.
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        for (int i = 0; i < fours.Length; i++)
        {
            if (!IsPrintable(fours[i]) && IndexOfBroken(text, i * 4, (i * 4) + 4) is >= 0 and int index)
            {
                return index;
            }
        }

        return IndexOfBroken(text, fours.Length * 4, text.Length);
    }

    /// <summary>Four characters from space to tilde: none has a bit above seven, adding 0x60 sets bit seven of each, and adding 1 of none.</summary>
    private static bool IsPrintable(ulong four)
    {
        const ulong Eighth = 0x0080_0080_0080_0080;
        return ((four | (four + 0x0001_0001_0001_0001)) & 0xff80_ff80_ff80_ff80) == 0 && ((four + 0x0060_0060_0060_0060) & Eighth) == Eighth;
    }

    private static int IndexOfBroken(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (IsBroken(text[i]))
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
