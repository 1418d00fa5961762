using System.Text;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>Reads the page's description. Titles hold colons that no YAML parser forgives, so lines are read as <c>key: value</c>.</summary>
internal static class FrontMatter
{
    /// <summary>The title of a page that has none among its headings.</summary>
    public static string? ReadTitle(StringLineGroup lines) => Read(lines, "title:");

    public static string? ReadDescription(StringLineGroup lines) => Read(lines, "description:");

    private static string? Read(StringLineGroup lines, string key)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i);
            if (line.StartsWithIgnoreCase(key))
            {
                string value = ReadValue(lines, i, key.Length);
                return value.Length == 0 ? null : value;
            }
        }

        return null;
    }

    /// <summary>The value goes on in indented lines, and in any line until its quote closes.</summary>
    private static string ReadValue(StringLineGroup lines, int index, int keyLength)
    {
        TextRange first = CodeLines.Get(lines, index);
        string start = first.From(first.Start + keyLength).Trim().ToString();
        char quote = start.Length > 0 && start[0] is '"' or '\'' ? start[0] : '\0';
        var value = new StringBuilder(start is ">" or "|" or ">-" or "|-" ? "" : start);

        for (int i = index + 1; i < lines.Count && GoesOn(CodeLines.Get(lines, i), value, quote); i++)
        {
            value.Append(' ').Append(CodeLines.Get(lines, i).Trim().ToString());
        }

        return Unquote(Whitespace.Collapse(value.ToString()), quote);
    }

    private static bool GoesOn(TextRange line, StringBuilder value, char quote) =>
        quote == '\0' ? line.First is ' ' or '\t' : value.Length < 2 || value[value.Length - 1] != quote;

    private static string Unquote(string value, char quote)
    {
        if (quote == '\0' || value.Length < 2 || value[value.Length - 1] != quote)
        {
            return value.Trim('"');
        }

        string inner = value.Substring(1, value.Length - 2);
        return Whitespace.Collapse(quote == '"' ? inner.Replace("\\\"", "\"").Replace("\\\\", "\\") : inner.Replace("''", "'"));
    }
}
