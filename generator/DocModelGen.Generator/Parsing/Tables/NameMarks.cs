using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>What stands around a name in its cell and is no part of it: footnotes, quotes, struck-out text, <c>?</c> and <c>!</c>.</summary>
internal static class NameMarks
{
    public const string BrokenName = "the name holds a character that is no text: the page was decoded wrongly";

    private static readonly char[] s_footnotes = ['*', '†', '‡', '§', '¶', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

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
        name = WithoutFootnote(name.Trim().TrimEnd(s_footnotes));
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

    /// <summary><c>[^1]</c>, <c>[1]</c> and <c>(1)</c> behind a name.</summary>
    private static string WithoutFootnote(string name)
    {
        char close = name.Length > 3 ? name[name.Length - 1] : ' ';
        int open = close == ']' ? name.LastIndexOf('[') : close == ')' ? name.LastIndexOf('(') : -1;
        if (open <= 0)
        {
            return name;
        }

        int start = open + 1;
        if (close == ']' && name[start] == '^')
        {
            return name.Substring(0, open).TrimEnd();
        }

        for (int i = start; i < name.Length - 1; i++)
        {
            if (!char.IsDigit(name[i]))
            {
                return name;
            }
        }

        return start < name.Length - 1 && name.Length - start <= 3 ? name.Substring(0, open).TrimEnd() : name;
    }

    private static bool IsQuoted(char first, char last) =>
        (first, last) is ('"', '"') or ('\'', '\'') or ('“', '”') or ('‘', '’') or ('«', '»') or ('„', '“');
}
