using System.Text;

namespace DocModelGen.Generator.Parsing.Draft;

internal static class Whitespace
{
    /// <summary>Trims, and makes one space of every run of whitespace.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        AppendCollapsed(builder, text);
        if (builder.Length > 0 && builder[builder.Length - 1] == ' ')
        {
            builder.Length--;
        }

        return builder.ToString();
    }

    /// <summary>Makes one space of every run of whitespace, also at the ends.</summary>
    public static string Squeeze(string text)
    {
        if (IsSqueezed(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length == 0 || builder[builder.Length - 1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString();
    }

    /// <summary>Appends with every run of whitespace as one space, none at the start of the builder or behind another.</summary>
    public static void AppendCollapsed(StringBuilder builder, string text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[builder.Length - 1] != ' ')
            {
                builder.Append(' ');
            }
        }
    }

    private static bool IsCollapsed(string text) =>
        text.Length == 0 || (text[0] != ' ' && text[text.Length - 1] != ' ' && IsSqueezed(text));

    private static bool IsSqueezed(string text)
    {
        bool afterSpace = false;
        foreach (char c in text)
        {
            if (c == ' ' ? afterSpace : char.IsWhiteSpace(c))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return true;
    }
}
