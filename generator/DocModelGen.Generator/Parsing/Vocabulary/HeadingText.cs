using System;
using System.Globalization;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>What a heading says, however it is dressed.</summary>
internal static class HeadingText
{
    private static readonly string[] s_leads =
    [
        "list of all ", "list of the ", "list of ", "table of ", "all of the ", "all ", "the ", "available ", "supported ", "overview of the ", "overview of ",
    ];

    /// <summary>Without attributes (<c>{#id}</c>) and characters that nobody sees.</summary>
    public static string Clean(string heading)
    {
        heading = Whitespace.Collapse(InvisibleText.Remove(heading));
        int open = heading.EndsWith("}", StringComparison.Ordinal) ? heading.LastIndexOf('{') : -1;
        return open > 0 && IsAttribute(heading, open) ? heading.Substring(0, open).TrimEnd() : heading;
    }

    /// <summary>Also without number, pictures, remarks in parentheses, and words such as "list of": for looking a heading up.</summary>
    public static string Undress(string heading)
    {
        string text = TrimEnds(heading);
        while (text.EndsWith(")", StringComparison.Ordinal) && text.LastIndexOf('(') is > 0 and int open)
        {
            text = TrimEnds(text.Substring(0, open));
        }

        text = WithoutNumber(text);
        string? lead = Array.Find(s_leads, lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase));
        return lead is null ? text : text.Substring(lead.Length).TrimStart();
    }

    private static bool IsAttribute(string heading, int open) =>
        heading[open + 1] is '#' or '.' or ':' || heading.IndexOf('=', open) > 0;

    /// <summary><c>1.</c>, <c>2.3</c>, <c>4)</c>, <c>Step 5:</c>.</summary>
    private static string WithoutNumber(string text)
    {
        const string Step = "step ";
        int start = text.StartsWith(Step, StringComparison.OrdinalIgnoreCase) ? Step.Length : 0;
        int end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || (end > start && text[end] is '.' or ')' or ':' or '-')))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == ' ' ? TrimEnds(text.Substring(end)) : text;
    }

    private static string TrimEnds(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && !IsOfWord(text[start]) && text[start] != '(')
        {
            start++;
        }

        while (end > start && !IsOfWord(text[end - 1]) && text[end - 1] != ')')
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNumber;
}
