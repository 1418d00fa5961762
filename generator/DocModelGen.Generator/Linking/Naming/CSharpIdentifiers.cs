using System;
using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>Makes C# identifiers of any text. Keywords come out as they are: the emitter escapes them.</summary>
internal static class CSharpIdentifiers
{
    /// <summary>File names and metadata names have limits that a hostile page must not reach.</summary>
    private const int MaxLength = 200;
    private const int MaxBytes = MetadataLimits.Identifier;

    /// <summary><c>noAdditionalDetails</c> -> <c>NoAdditionalDetails</c>, <c>JIS B4</c> -> <c>JISB4</c>, <c>5x7</c> -> <c>_5x7</c>.</summary>
    public static string Pascal(string text)
    {
        if (IsOneWord(text))
        {
            return text[0] is >= 'a' and <= 'z' ? char.ToUpperInvariant(text[0]) + text.Substring(1) : text;
        }

        var identifier = new StringBuilder(Math.Min(text.Length, MaxLength) + 1);
        AppendWords(identifier, text);
        if (identifier.Length == 0)
        {
            AppendCodes(identifier, text);
        }

        if (!IsStart(identifier[0]))
        {
            identifier.Insert(0, '_');
        }

        return identifier.ToString();
    }

    /// <summary><c>team-id</c> -> <c>teamId</c>, <c>URLPath</c> -> <c>urlPath</c>.</summary>
    public static string Camel(string text)
    {
        if (IsOneWord(text) && text[0] is >= 'a' and <= 'z')
        {
            return text;
        }

        string pascal = Pascal(text);
        int upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
        {
            upper++;
        }

        // Of a run of capitals the last begins the next word, unless the run is all there is.
        int lowered = upper > 1 && upper < pascal.Length && char.IsLower(pascal[upper]) ? upper - 1 : upper;
        return lowered == 0 ? pascal : pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
    }

    /// <summary>Joins identifiers, within the limit.</summary>
    public static string Join(string left, string right)
    {
        string joined = left + right;
        if (joined.Length * 3 <= MaxBytes)
        {
            return joined;
        }

        int length = 0;
        for (int bytes = 0; length < joined.Length && length < MaxLength; length++)
        {
            bytes += MetadataLimits.BytesOf(joined[length]);
            if (bytes > MaxBytes)
            {
                break;
            }
        }

        return joined.Substring(0, length);
    }

    /// <summary>Words of a camelCase or separated name: <c>installState</c> has two.</summary>
    public static int CountWords(string text)
    {
        int words = 0;
        char previous = ' ';
        foreach (char c in text)
        {
            if (IsWordCharacter(c) && (!IsWordCharacter(previous) || (char.IsUpper(c) && !char.IsUpper(previous))))
            {
                words++;
            }

            previous = c;
        }

        return words;
    }

    public static bool IsWordCharacter(char c) => c < 128 ? IsAsciiLetterOrDigit(c) : IsPart(c) && !IsConnector(c);

    private static void AppendWords(StringBuilder identifier, string text)
    {
        bool startsWord = true;
        int bytes = 0;
        foreach (char c in text)
        {
            if (identifier.Length >= MaxLength || bytes + MetadataLimits.BytesOf(c) > MaxBytes)
            {
                return;
            }

            if (!IsWordCharacter(c))
            {
                startsWord = true;
                continue;
            }

            // Two numbers of a version must not run into each other: 10.1 and 101 differ.
            if (startsWord && identifier.Length > 0 && char.IsDigit(c) && char.IsDigit(identifier[identifier.Length - 1]))
            {
                identifier.Append('_');
            }

            identifier.Append(startsWord ? char.ToUpperInvariant(c) : c);
            bytes += MetadataLimits.BytesOf(c);
            startsWord = false;
        }
    }

    private static void AppendCodes(StringBuilder identifier, string text)
    {
        if (text.Length == 0)
        {
            identifier.Append("Empty");
            return;
        }

        for (int i = 0; i < text.Length && i < 8; i++)
        {
            identifier.Append('U').Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Nearly every name is ASCII letters and digits with nothing to mend but the case of the first.</summary>
    private static bool IsOneWord(string text)
    {
        if (text.Length is 0 or > MaxLength || text[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAsciiLetterOrDigit(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or
        UnicodeCategory.ConnectorPunctuation;

    private static bool IsConnector(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.ConnectorPunctuation;
}
