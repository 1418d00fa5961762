using System;
using System.Globalization;
using System.Text;

namespace DocModelGen;

/// <summary>Names of replies, made safe for where they go: one encoder a place.</summary>
internal static class DriftText
{
    private const int LongestTag = 160;

    /// <summary>A column of a witness, as the baseline's format escapes it: <c>\t</c>, <c>\\</c>, <c>\u2028</c>.</summary>
    public static string ToColumn(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c != '\\' && !char.IsControl(c) && c is not ('\u2028' or '\u2029'))
            {
                escaped?.Append(c);
                continue;
            }

            escaped ??= new StringBuilder(text, 0, i, text.Length + 8);
            escaped.Append(c switch { '\\' => "\\\\", '\t' => "\\t", '\n' => "\\n", '\r' => "\\r", _ => ToHex(c) });
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>The value of a metric's tag: short, and without what breaks the text formats of exporters.</summary>
    public static string ToTag(string text)
    {
        string bounded = text.Length <= LongestTag ? text : text.Substring(0, LongestTag);
        return Replace(bounded, static c => char.IsControl(c) || c is '"' or '\\' or '\u2028' or '\u2029' || IsInvisible(c), static _ => "_");
    }

    /// <summary>A part of a line of a log, which it neither ends nor turns around.</summary>
    public static string ToLog(string text) =>
        Replace(text, static c => char.IsControl(c) || c is '\'' or '\\' or '\u2028' or '\u2029' || IsInvisible(c), ToHex);

    /// <summary>What a terminal shows otherwise than it stands there: marks of direction, halves of pairs, what has no width.</summary>
    private static bool IsInvisible(char c) =>
        c > '\u007f' && char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Replace(string text, Func<char, bool> isUnsafe, Func<char, string> replace)
    {
        StringBuilder? replaced = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (isUnsafe(text[i]))
            {
                replaced ??= new StringBuilder(text, 0, i, text.Length + 8);
                replaced.Append(replace(text[i]));
            }
            else
            {
                replaced?.Append(text[i]);
            }
        }

        return replaced?.ToString() ?? text;
    }

    private static string ToHex(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
