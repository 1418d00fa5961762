using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Reads the short sentences that authors put at either end of a description: <c>Required.</c>, <c>Read-only.</c>, <c>Not nullable.</c></summary>
internal static class SentenceFlags
{
    public static PropertyFlags Read(string text)
    {
        var flags = PropertyFlags.None;
        bool mayHaveClause = MayHaveClause(text.AsSpan());
        for (int start = 0; start <= text.Length;)
        {
            int end = FindEnd(text, start);
            ReadOnlySpan<char> sentence = text.AsSpan(start, end - start).Trim(" \t\r\n*:()".AsSpan());
            flags |= ReadStart(sentence);
            if (mayHaveClause)
            {
                flags |= ReadClause(sentence);
            }

            start = end + 1;
        }

        return flags;
    }

    private static int FindEnd(string text, int start)
    {
        for (int i = start; text.AsSpan(i).IndexOfAny("\n;().".AsSpan()) is >= 0 and int index; i++)
        {
            i += index;
            if (text[i] != '.' || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static PropertyFlags ReadStart(ReadOnlySpan<char> sentence)
    {
        if (sentence.IsEmpty)
        {
            return PropertyFlags.None;
        }

        return (sentence[0] | 0x20) switch
        {
            'r' => ReadAccess(sentence) | Match(sentence, "required", PropertyFlags.Required),
            'o' => Match(sentence, "optional", PropertyFlags.Optional),
            'k' => StartsWith(sentence, "key of ") || Is(sentence, "key") ? PropertyFlags.Key : PropertyFlags.None,
            'n' => Match(sentence, "not nullable", PropertyFlags.NotNullable) | Match(sentence, "non-nullable", PropertyFlags.NotNullable)
                | Match(sentence, "non-editable", PropertyFlags.ReadOnly) | Match(sentence, "not editable", PropertyFlags.ReadOnly)
                | (StartsWith(sentence, "navigation property") ? PropertyFlags.Navigation : PropertyFlags.None),
            'w' => Match(sentence, "write-only", PropertyFlags.WriteOnly) | Match(sentence, "write only", PropertyFlags.WriteOnly),
            'd' => StartsWith(sentence, "deprecated") ? PropertyFlags.Deprecated : PropertyFlags.None,
            '[' => StartsWith(sentence, "[deprecated]") ? PropertyFlags.Deprecated : PropertyFlags.None,
            _ => PropertyFlags.None,
        };
    }

    /// <summary>"Read-only", with or without more behind it: "Read-only, assigned by the service".</summary>
    private static PropertyFlags ReadAccess(ReadOnlySpan<char> sentence)
    {
        bool isReadOnly = StartsWithWord(sentence, "read-only") || StartsWithWord(sentence, "readonly") || StartsWithWord(sentence, "read only");
        return isReadOnly ? PropertyFlags.ReadOnly : PropertyFlags.None;
    }

    /// <summary>Most descriptions have none of the words that a clause is about.</summary>
    private static bool MayHaveClause(ReadOnlySpan<char> text) => Contains(text, " key") || Contains(text, "read") || Contains(text, "deprecated");

    private static PropertyFlags ReadClause(ReadOnlySpan<char> sentence)
    {
        PropertyFlags flags = PropertyFlags.None;
        if (Contains(sentence, "primary key") || (Contains(sentence, "the key of ") && !Contains(sentence, "the key of each ")) || StartsWith(sentence, "unique key"))
        {
            flags |= PropertyFlags.Key;
        }

        if (Contains(sentence, "is read-only") || Contains(sentence, "is read only") || Contains(sentence, "are read-only"))
        {
            flags |= PropertyFlags.ReadOnly;
        }

        if (Contains(sentence, "deprecated")
            && (Contains(sentence, "is deprecated") || Contains(sentence, "been deprecated") || Contains(sentence, "be deprecated") || Contains(sentence, "now deprecated")))
        {
            flags |= PropertyFlags.Deprecated;
        }

        return flags;
    }

    private static PropertyFlags Match(ReadOnlySpan<char> sentence, string words, PropertyFlags flag) =>
        Is(sentence, words) || (StartsWith(sentence, words) && sentence.Length > words.Length && sentence[words.Length] is ',' or ':' or '-')
            ? flag
            : PropertyFlags.None;

    private static bool StartsWithWord(ReadOnlySpan<char> sentence, string words) =>
        StartsWith(sentence, words) && (sentence.Length == words.Length || !char.IsLetterOrDigit(sentence[words.Length]) && !IsAttribute(sentence.Slice(words.Length)));

    /// <summary>"Read-only access to files" is about something else.</summary>
    private static bool IsAttribute(ReadOnlySpan<char> rest) => StartsWith(rest, " access") || StartsWith(rest, " permission") || StartsWith(rest, " mode");

    private static bool Is(ReadOnlySpan<char> sentence, string words) => sentence.Equals(words.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ReadOnlySpan<char> sentence, string words) => sentence.StartsWith(words.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool Contains(ReadOnlySpan<char> sentence, string words) => sentence.IndexOf(words.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
}
