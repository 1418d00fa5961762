using System;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Titles of resource pages: <c>user resource type</c>, <c>alertStatus enum type</c>.</summary>
internal static class PageTitles
{
    private static readonly string[] s_suffixes =
    [
        " resource type", " complex type", " enum type", " enumeration type", " entity type", " abstract type", " type", " resource", " facet", " enumeration", " enum",
    ];

    public static bool IsTypeTitle(string title) => FindSuffix(title) is not null;

    /// <summary>The type's name; null where the title is no type's.</summary>
    public static string? GetTypeName(string title)
    {
        string name = FindSuffix(title) is { } suffix ? title.Substring(0, title.Length - suffix.Length).Trim() : title.Trim();
        return SectionNames.IsTypeName(name) ? name : null;
    }

    private static string? FindSuffix(string title) =>
        Array.Find(s_suffixes, suffix => title.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
}
