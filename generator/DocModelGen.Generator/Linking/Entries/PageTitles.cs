using System;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>The type that the title of a resource page names.</summary>
internal static class PageTitles
{
    private static readonly string[] s_typeWords =
        [" resource type", " complex type", " entity type", " enum type", " enumeration type", " enumeration", " enum", " resource", " facet", " entity", " object", " type"];

    /// <summary>The name, or null where the title is a sentence.</summary>
    public static string? TypeName(string title)
    {
        string name = WithoutTypeWord(Clean(title));
        return name.Length > 0 && name.IndexOf(' ') < 0 ? name : null;
    }

    /// <summary>Says that the page is about a type: <c>user resource type</c>.</summary>
    public static bool SaysResource(string title)
    {
        string text = Clean(title);
        return TypeName(title) is not null
            && (EndsWith(text, " resource type") || EndsWith(text, " complex type") || EndsWith(text, " entity type") || EndsWith(text, " resource") || EndsWith(text, " facet"));
    }

    private static string WithoutTypeWord(string title)
    {
        foreach (string word in s_typeWords)
        {
            if (EndsWith(title, word))
            {
                return title.Substring(0, title.Length - word.Length).TrimEnd();
            }
        }

        return title;
    }

    private static string Clean(string title)
    {
        string text = title.Trim();
        int note = text.IndexOf('(');
        return (note > 0 ? text.Substring(0, note) : text).Trim().Trim('*', '`');
    }

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
