using System;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// What is written on a tab or on a part that opens: <c>&lt;summary&gt;409 Conflict&lt;/summary&gt;</c>, <c>&lt;TabItem label="Response"&gt;</c>,
/// <c>{% tab title="400" %}</c>. To a reader it is the heading of what follows.
/// </summary>
internal static class TabLabel
{
    private const int MaximumLength = 80;

    private static readonly string[] s_attributes = ["label=\"", "title=\"", "status=\""];

    /// <summary>Null where the text begins no such part.</summary>
    public static string? Find(string text)
    {
        string trimmed = text.TrimStart();
        if (!trimmed.StartsWith("<", StringComparison.Ordinal) && !trimmed.StartsWith("{%", StringComparison.Ordinal))
        {
            return null;
        }

        return Between(trimmed, "<summary>", '<') ?? FindAttribute(trimmed);
    }

    private static string? FindAttribute(string text)
    {
        foreach (string attribute in s_attributes)
        {
            if (Between(text, " " + attribute, '"') is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The last one: tags that open one in the other stand in one block.</summary>
    private static string? Between(string text, string open, char close)
    {
        int start = text.LastIndexOf(open, StringComparison.OrdinalIgnoreCase);
        int end = start < 0 ? -1 : text.IndexOf(close, start + open.Length);
        int length = end - start - open.Length;
        return end < 0 || length is 0 or > MaximumLength ? null : text.Substring(start + open.Length, length).Trim();
    }
}
