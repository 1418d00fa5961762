using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Remainders;

/// <summary>Tells by its cells alone that a line is a row of names and types, whatever its header says.</summary>
internal static class RowForm
{
    private const int MaximumCell = 200;

    private static readonly char[] s_marks = ['*', '_', '`', '"', ' ', '\t', '.', ','];

    private static readonly string[] s_many = [" collection", " array", "[]", "[ ]"];

    /// <summary>The first cell is a name, and another one a type.</summary>
    public static bool IsRow(IReadOnlyList<TextRange> cells)
    {
        // A table that explains types has them in the first column.
        if (cells.Count < 2 || !IsName(cells[0]) || cells[0].StartsWithIgnoreCase("Edm."))
        {
            return false;
        }

        for (int i = 1; i < cells.Count; i++)
        {
            if (IsType(cells[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most of the rows are such.</summary>
    public static bool AreRows(IReadOnlyList<IReadOnlyList<TextRange>> rows)
    {
        const int Sample = 16;
        int count = Math.Min(rows.Count, Sample);
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            found += IsRow(rows[i]) ? 1 : 0;
        }

        return found * 2 > count;
    }

    public static bool IsName(TextRange cell)
    {
        if (cell.Length is 0 or > MaximumCell)
        {
            return false;
        }

        string name = cell.ToString().Trim(s_marks);
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] is '@' or '$' or '_'))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-' or '@' or '$' or '?' or '!'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A primitive, a collection, or a link to a page and nothing else.</summary>
    public static bool IsType(TextRange cell)
    {
        if (cell.Length is 0 or > MaximumCell)
        {
            return false;
        }

        string type = cell.ToString().Trim(s_marks);
        string? many = Array.Find(s_many, word => type.Length > word.Length && type.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        string one = many is null ? type : type.Substring(0, type.Length - many.Length).TrimEnd();
        return PrimitiveTypes.Find(one) is not null
            || (one.StartsWith("Collection(", StringComparison.OrdinalIgnoreCase) && one[one.Length - 1] == ')')
            || IsPageLink(one);
    }

    private static bool IsPageLink(string text)
    {
        int middle = text.IndexOf("](", StringComparison.Ordinal);
        return middle > 1 && text[0] == '[' && text[text.Length - 1] == ')'
            && SectionNames.IsTypeName(text.Substring(1, middle - 1))
            && text.IndexOf(".md", middle, StringComparison.OrdinalIgnoreCase) > 0
            && text.IndexOf("](", middle + 2, StringComparison.Ordinal) < 0;
    }
}
