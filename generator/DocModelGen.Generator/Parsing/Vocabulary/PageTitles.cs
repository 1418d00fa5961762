using System;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Titles of resource pages: <c>user resource type</c>, <c>alertStatus enum type (deprecated)</c>.</summary>
internal static class PageTitles
{
    /// <summary>Words behind the name that say that the page is about a resource.</summary>
    private static readonly string[] s_resourceWords = [" resource type", " complex type", " entity type", " resource", " facet"];

    private static readonly string[] s_enumWords = [" enum type", " enumeration type", " enumeration", " enum"];

    /// <summary>Words behind the name that say that the page is about a type. Longer ones come before those that they end with.</summary>
    private static readonly string[] s_typeWords = [.. s_resourceWords, " enum type", " enumeration type", " abstract type", " enumeration", " enum", " type"];

    /// <summary>Words behind a single name only: "Update user object" is a request.</summary>
    private static readonly string[] s_nounWords = [" entity", " object"];

    public static bool IsTypeTitle(string title)
    {
        string text = Clean(title);
        return Find(s_typeWords, text) is not null || (Find(s_nounWords, text) is { } noun && SectionNames.IsTypeName(Without(text, noun)));
    }

    /// <summary>The title says that the page is about a resource.</summary>
    public static bool IsResourceTitle(string title) => FindTypeName(title) is not null && Find(s_resourceWords, Clean(title)) is not null;

    /// <summary>The title says that the page is about an enumeration.</summary>
    public static bool IsEnumTitle(string title) => FindTypeName(title) is not null && Find(s_enumWords, Clean(title)) is not null;

    /// <summary>What the title names; null where it is a sentence.</summary>
    public static string? FindTypeName(string title)
    {
        string text = Clean(title);
        string name = (Find(s_typeWords, text) ?? Find(s_nounWords, text)) is { } word ? Without(text, word) : text;
        return name.Length > 0 && name.IndexOf(' ') < 0 ? name : null;
    }

    /// <summary>As above; null too where that is no name of a type.</summary>
    public static string? GetTypeName(string title) => FindTypeName(title) is { } name && SectionNames.IsTypeName(name) ? name : null;

    private static string? Find(string[] words, string title) => Array.Find(words, word => title.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static string Without(string title, string word) => Emphasis.Trim(title.Substring(0, title.Length - word.Length));

    /// <summary>Without a note in parentheses behind it and without markup around all of it.</summary>
    private static string Clean(string title)
    {
        string text = title.Trim();
        int note = text.IndexOf('(');
        return Emphasis.Trim(note > 0 ? text.Substring(0, note) : text);
    }
}
