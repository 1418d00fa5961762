using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing;

/// <summary>Reads the short sentences that authors put at either end of a description: <c>Required.</c>, <c>Read-only.</c>, <c>Not nullable.</c></summary>
internal static class SentenceFlags
{
    public static PropertyFlags Read(string text)
    {
        var flags = PropertyFlags.None;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || IsEnd(text, i))
            {
                flags |= ReadSentence(text.AsSpan(start, i - start).Trim(" \t\r\n*:()".AsSpan()));
                start = i + 1;
            }
        }

        return flags;
    }

    private static bool IsEnd(string text, int index) => text[index] switch
    {
        '\n' or ';' or '(' or ')' => true,
        '.' => index + 1 == text.Length || !char.IsLetterOrDigit(text[index + 1]),
        _ => false,
    };

    private static PropertyFlags ReadSentence(ReadOnlySpan<char> sentence)
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
                | (StartsWith(sentence, "navigation property") ? PropertyFlags.Navigation : PropertyFlags.None),
            'w' => Match(sentence, "write-only", PropertyFlags.WriteOnly) | Match(sentence, "write only", PropertyFlags.WriteOnly),
            'd' => StartsWith(sentence, "deprecated") ? PropertyFlags.Deprecated : PropertyFlags.None,
            '[' => StartsWith(sentence, "[deprecated]") ? PropertyFlags.Deprecated : PropertyFlags.None,
            _ => PropertyFlags.None,
        } | ReadClause(sentence);
    }

    /// <summary>"Read-only", with or without more behind it: "Read-only, assigned by the service".</summary>
    private static PropertyFlags ReadAccess(ReadOnlySpan<char> sentence)
    {
        bool isReadOnly = StartsWithWord(sentence, "read-only") || StartsWithWord(sentence, "readonly") || StartsWithWord(sentence, "read only");
        return isReadOnly ? PropertyFlags.ReadOnly : PropertyFlags.None;
    }

    private static PropertyFlags ReadClause(ReadOnlySpan<char> sentence)
    {
        PropertyFlags flags = PropertyFlags.None;
        if (Contains(sentence, "primary key") || Contains(sentence, "the key of ") || StartsWith(sentence, "unique key"))
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
