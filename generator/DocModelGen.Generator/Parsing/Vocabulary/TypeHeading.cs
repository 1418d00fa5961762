using System;
using System.Text;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Headings that name a type: <c>The Book object</c>, <c>Entity type Order</c>, <c>Channel Structure</c>, <c>Docks</c>.</summary>
internal static class TypeHeading
{
    private const int MaximumWords = 3;

    /// <summary>Of a type where the page is about none: beside one they are of something in it.</summary>
    private const string Properties = " properties";

    private static readonly string[] s_before = ["entity type ", "complex type ", "resource type ", "data type ", "object type ", "type ", "object ", "resource ", "model ", "schema "];

    private static readonly string[] s_after =
    [
        " resource type", " complex type", " entity type", " data type", " object", " objects", " structure", " resource", " schema", " model", " entity", " type",
        " data model", " fields", " attributes", " object fields", Properties,
    ];

    private static readonly char[] s_around = ['`', '*', '"', ' ', ':', '.'];

    /// <summary>The heading has a word for types around the name.</summary>
    public static bool SaysType(string heading)
    {
        string text = WithoutArticle(heading.Trim(s_around));
        return !text.EndsWith(Properties, StringComparison.OrdinalIgnoreCase)
            && (FindBefore(text) ?? FindAfter(text)) is { } name && CountWords(name) is > 0 and <= MaximumWords;
    }

    /// <summary>The heading is a name, or a few words that can be one.</summary>
    public static bool MayNameType(string heading) => GetName(heading, out _) is not null;

    /// <summary>The name; null where the heading is a sentence. Without a word for types it may be a plural: <c>Docks</c>.</summary>
    public static string? GetName(string heading, out bool mayBePlural)
    {
        string text = WithoutArticle(heading.Trim(s_around));
        mayBePlural = FindBefore(text) is null && FindAfter(text) is null;
        string name = (FindBefore(text) ?? FindAfter(text) ?? text).Trim(s_around);
        int note = name.IndexOf('(');
        name = note > 0 ? name.Substring(0, note).TrimEnd() : name;
        int count = CountWords(name);
        if (count is 0 or > MaximumWords || !SectionNames.IsTypeName(name.Replace(" ", "").Replace("-", "")))
        {
            return null;
        }

        return Join(name);
    }

    private static string Join(string name)
    {
        var joined = new StringBuilder(name.Length);
        string[] words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            joined.Append(words.Length == 1 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1));
        }

        return joined.ToString();
    }

    private static string WithoutArticle(string text) =>
        text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text.Substring(4)
        : text.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? text.Substring(3)
        : text.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? text.Substring(2)
        : text;

    private static string? FindBefore(string heading) => FindBehindWord(heading.Replace(": ", " "));

    private static string? FindBehindWord(string text) =>
        Array.Find(s_before, word => text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found ? text.Substring(found.Length) : null;

    private static string? FindAfter(string text) =>
        Array.Find(s_after, word => text.Length > word.Length && text.EndsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found
            ? text.Substring(0, text.Length - found.Length)
            : null;

    private static int CountWords(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length;
}
