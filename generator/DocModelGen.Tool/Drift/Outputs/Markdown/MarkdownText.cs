using System;
using System.Text;
using DocModelGen.Generator.Diagnostics;

namespace DocModelGen.Tool.Drift.Outputs.Markdown;

/// <summary>
/// Text of pages inside a paragraph of Markdown: shown as it is, and nothing else. Where comments are shown, a bare name, number
/// or address does something too: it notifies, refers or links.
/// </summary>
internal static class MarkdownText
{
    private const string Meaningful = "\\`*_{}[]()<>&|~!$^=+:@#";
    private const char ZeroWidthSpace = '\u200B';

    public static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (char c in Message.Encode(text))
        {
            if (Meaningful.Contains(c, StringComparison.Ordinal))
            {
                encoded.Append('\\');
            }

            encoded.Append(c);
            if (c is '@' or '#')
            {
                encoded.Append(ZeroWidthSpace);
            }
        }

        // An address without a scheme is linked by its first letters alone.
        return encoded.Replace("www.", "www\\.").ToString();
    }
}
