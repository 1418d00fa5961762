using System;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>Marks of footnotes behind a name or a type.</summary>
internal static class NameFootnotes
{
    private static readonly char[] s_marks = ['*', '†', '‡', '§', '¶', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

    public static string Strip(string name)
    {
        ReadOnlySpan<char> stripped = Strip(name.AsSpan());
        return stripped.Length == name.Length ? name : stripped.ToString();
    }

    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> name) => WithoutNumber(name.TrimEnd(s_marks));

    /// <summary><c>[^1]</c>, <c>[1]</c> and <c>(1)</c> behind a name.</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> name)
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
            return name.Slice(0, open).TrimEnd();
        }

        for (int i = start; i < name.Length - 1; i++)
        {
            if (!char.IsDigit(name[i]))
            {
                return name;
            }
        }

        return start < name.Length - 1 && name.Length - start <= 3 ? name.Slice(0, open).TrimEnd() : name;
    }
}
