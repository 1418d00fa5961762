using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>What stands around a name in its cell and is no part of it: footnotes, quotes, struck-out text, <c>?</c> and <c>!</c>.</summary>
internal static class NameMarks
{
    public const string BrokenName = "the name holds a character that is no text: the page was decoded wrongly";

    /// <summary>The name alone; <paramref name="flags"/> is what the marks say.</summary>
    public static string Strip(string name, out PropertyFlags flags)
    {
        flags = PropertyFlags.None;
        string before;
        name = InvisibleText.Remove(name);
        do
        {
            before = name;
            name = StripOne(name, ref flags);
        }
        while (name.Length < before.Length);
        return name;
    }

    private static string StripOne(string name, ref PropertyFlags flags)
    {
        name = NameFootnotes.Strip(name.Trim());
        if (name.Length > 4 && name.StartsWith("~~", StringComparison.Ordinal) && name.EndsWith("~~", StringComparison.Ordinal))
        {
            flags |= PropertyFlags.Deprecated;
            return name.Substring(2, name.Length - 4);
        }

        if (name.Length > 2 && IsQuoted(name[0], name[name.Length - 1]))
        {
            return name.Substring(1, name.Length - 2);
        }

        if (name.Length > 1 && name[name.Length - 1] == '?')
        {
            flags |= PropertyFlags.Optional;
            return name.Substring(0, name.Length - 1);
        }

        return name.Length > 1 && name[name.Length - 1] == '!' ? name.Substring(0, name.Length - 1) : name;
    }

    private static bool IsQuoted(char first, char last) =>
        (first, last) is ('"', '"') or ('\'', '\'') or ('“', '”') or ('‘', '’') or ('«', '»') or ('„', '“');
}
