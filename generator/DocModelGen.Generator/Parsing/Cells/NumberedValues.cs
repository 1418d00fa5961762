using System;
using System.Collections.Generic;
using System.Globalization;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Lists of numbers that stand for names: "`1` (for `operatingSystemVolume`), `2` (for `fixedDataVolume`)".</summary>
internal static class NumberedValues
{
    private const int MaximumNoteLength = 100;

    private const string For = "for ";

    /// <summary>The names with their numbers; null where any value is no number, or has no name behind it.</summary>
    public static List<ListedValue>? Name(List<ListedValue> values, string text)
    {
        var named = new List<ListedValue>(values.Count);
        foreach (ListedValue value in values)
        {
            if (!long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                || FindName(text, value.Position + value.Text.Length) is not { } name)
            {
                return null;
            }

            named.Add(new ListedValue(name.Text, name.Position, number));
        }

        return named.Count > 0 ? named : null;
    }

    private static ListedValue? FindName(string text, int position)
    {
        int start = position;
        while (start < text.Length && text[start] is ' ' or '`')
        {
            start++;
        }

        if (start >= text.Length || text[start] != '(')
        {
            return null;
        }

        start++;
        start += string.Compare(text, start, For, 0, For.Length, StringComparison.OrdinalIgnoreCase) == 0 ? For.Length : 0;
        int close = text.IndexOf(')', start, Math.Min(MaximumNoteLength, text.Length - start));
        string name = close < 0 ? "" : text.Substring(start, close - start);
        return name.Length > 0 && char.IsLetter(name[0]) && Array.TrueForAll(name.ToCharArray(), static c => char.IsLetterOrDigit(c) || c == '_')
            ? new ListedValue(name, start)
            : null;
    }
}
