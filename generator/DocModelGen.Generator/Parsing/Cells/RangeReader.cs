using System;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>"Valid values 4 to 16": a range of numbers, not a list of members.</summary>
internal static class RangeReader
{
    private const string Phrase = "valid values ";

    public static string? Read(string text)
    {
        int index = text.IndexOf(Phrase, StringComparison.OrdinalIgnoreCase);
        if (index < 0)
        {
            return null;
        }

        int position = SkipWord(text, SkipWord(text, index + Phrase.Length, "are "), "from ");
        int firstEnd = EndOfNumber(text, position);
        int second = SkipWord(text, firstEnd, " to ");
        int secondEnd = EndOfNumber(text, second);
        return firstEnd > position && second > firstEnd && secondEnd > second ? text.Substring(position, secondEnd - position) : null;
    }

    private static int SkipWord(string text, int position, string word) =>
        string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 ? position + word.Length : position;

    private static int EndOfNumber(string text, int position)
    {
        int end = position;
        if (end < text.Length && text[end] == '-')
        {
            end++;
        }

        int digits = end;
        while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end > digits ? end : position;
    }
}
