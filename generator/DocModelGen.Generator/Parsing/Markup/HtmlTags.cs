using System;

namespace DocModelGen.Generator.Parsing.Markup;

internal enum HtmlTagKind
{
    /// <summary>No HTML: a placeholder such as <c>&lt;address&gt;</c>.</summary>
    None,

    /// <summary>Starts a new line.</summary>
    Break,

    /// <summary>Formatting or a comment: its content stands for itself.</summary>
    Formatting,
}

internal static class HtmlTags
{
    public static bool IsSuperscript(string tag) =>
        tag.StartsWith("<sup>", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</sup>", StringComparison.OrdinalIgnoreCase);

    public static HtmlTagKind Classify(string tag)
    {
        if (tag.StartsWith("<!", StringComparison.Ordinal))
        {
            return HtmlTagKind.Formatting;
        }

        int start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        int end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag.Substring(start, end - start).ToLowerInvariant() switch
        {
            "br" or "p" => HtmlTagKind.Break,
            "li" => start == 1 ? HtmlTagKind.Break : HtmlTagKind.Formatting,
            "ul" or "ol" => start == 2 ? HtmlTagKind.Break : HtmlTagKind.Formatting,
            "a" or "b" or "code" or "div" or "em" or "font" or "i" or "img" or "kbd" or "mark" or "pre" or "small" or "span" or "strong" or "sub" or "sup"
                or "table" or "tbody" or "td" or "th" or "thead" or "tr" or "u" => HtmlTagKind.Formatting,
            _ => HtmlTagKind.None,
        };
    }
}
