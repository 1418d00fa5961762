using System;
using System.Text;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>What of a URL template the service sees: placeholders without their names, no query.</summary>
internal static class TemplateShape
{
    private const string Reference = "/$ref";

    public static string Of(string template)
    {
        var shape = new StringBuilder(template.Length);
        int depth = 0;
        foreach (char c in template)
        {
            if (c == '?' && depth == 0)
            {
                break;
            }

            depth -= c == '}' && depth > 0 ? 1 : 0;
            if (depth == 0)
            {
                shape.Append(c);
            }

            depth += c == '{' ? 1 : 0;
        }

        return shape.ToString().TrimEnd('/');
    }

    /// <summary>The shape without the <c>/$ref</c> that tells a reference from the object itself.</summary>
    public static string WithoutReference(string shape) =>
        shape.EndsWith(Reference, StringComparison.OrdinalIgnoreCase) ? shape.Substring(0, shape.Length - Reference.Length) : shape;

    /// <summary>From 0 (nothing in common) to 1 (equal): by the segments that both begin and end with.</summary>
    public static double Similarity(string left, string right)
    {
        string[] one = left.Split('/');
        string[] other = right.Split('/');
        int shortest = Math.Min(one.Length, other.Length);
        int start = 0;
        while (start < shortest && Same(one[start], other[start]))
        {
            start++;
        }

        int end = 0;
        while (end < shortest - start && Same(one[one.Length - 1 - end], other[other.Length - 1 - end]))
        {
            end++;
        }

        return (double)(start + end) / Math.Max(one.Length, other.Length);

        static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One path is the other with something in front, as <c>/me/drive/items/{}</c> came to stand before <c>/workbook</c>.</summary>
    public static bool IsMoved(string left, string right)
    {
        string shorter = left.Length < right.Length ? left : right;
        string longer = left.Length < right.Length ? right : left;
        return longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase) && shorter.Split('/').Length > 2;
    }

    public static int CountPlaceholders(string template)
    {
        int count = 0;
        foreach (char c in template)
        {
            count += c == '{' ? 1 : 0;
        }

        return count;
    }
}
