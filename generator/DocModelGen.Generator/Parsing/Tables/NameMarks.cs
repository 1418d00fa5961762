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
        name = InvisibleText.Remove(name);
        ReadOnlySpan<char> rest = name.AsSpan();
        int before;
        do
        {
            before = rest.Length;
            rest = StripOne(rest, ref flags);
        }
        while (rest.Length < before);
        return rest.Length == name.Length ? name : rest.ToString();
    }

    private static ReadOnlySpan<char> StripOne(ReadOnlySpan<char> name, scoped ref PropertyFlags flags)
    {
        name = NameFootnotes.Strip(name.Trim());
        if (name.Length > 4 && name.StartsWith("~~".AsSpan(), StringComparison.Ordinal) && name.EndsWith("~~".AsSpan(), StringComparison.Ordinal))
        {
            flags |= PropertyFlags.Deprecated;
            return name.Slice(2, name.Length - 4);
        }

        if (name.Length > 2 && IsQuoted(name[0], name[name.Length - 1]))
        {
            return name.Slice(1, name.Length - 2);
        }

        if (name.Length > 1 && name[name.Length - 1] == '?')
        {
            flags |= PropertyFlags.Optional;
            return name.Slice(0, name.Length - 1);
        }

        return name.Length > 1 && name[name.Length - 1] == '!' ? name.Slice(0, name.Length - 1) : name;
    }

    private static bool IsQuoted(char first, char last) =>
        (first, last) is ('"', '"') or ('\'', '\'') or ('“', '”') or ('‘', '’') or ('«', '»') or ('„', '“');
}
