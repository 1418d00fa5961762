using System;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>
/// One string for what pages say again and again: type names, link targets, headers, permissions. A third of what pages keep alive would
/// else be copies. Each place of the table keeps the last text that came to it, so that it is small, never wrong, and needs no lock.
/// </summary>
internal static class SharedText
{
    /// <summary>Longer texts are descriptions and bodies, which do not recur.</summary>
    private const int MaximumLength = 96;

    private const int Places = 4096;

    private static readonly string?[] s_texts = new string?[Places];

    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaximumLength)
        {
            return text.ToString();
        }

        ref string? place = ref s_texts[GetPlace(text)];
        string? known = place;
        return known is not null && text.SequenceEqual(known.AsSpan()) ? known : place = text.ToString();
    }

    /// <summary>The same text, of which the caller already has a string that is to go.</summary>
    public static string Get(string text)
    {
        if (text.Length is 0 or > MaximumLength)
        {
            return text;
        }

        ref string? place = ref s_texts[GetPlace(text.AsSpan())];
        string? known = place;
        return string.Equals(known, text, StringComparison.Ordinal) ? known! : place = text;
    }

    /// <summary>From a few of the characters: texts that differ in others share a place.</summary>
    private static int GetPlace(ReadOnlySpan<char> text)
    {
        const int Samples = 16;
        int step = 1 + (text.Length / Samples);
        uint hash = (uint)text.Length;
        for (int i = text.Length - 1; i >= 0; i -= step)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        return (int)((hash ^ (hash >> 12)) % Places);
    }
}
