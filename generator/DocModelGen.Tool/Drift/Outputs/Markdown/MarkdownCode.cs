using System;
using DocModelGen.Generator.Diagnostics;

namespace DocModelGen.Tool.Drift.Outputs.Markdown;

/// <summary>Text of pages as a code span: fenced by more backticks than it has in a row.</summary>
internal static class MarkdownCode
{
    public static string Encode(string text)
    {
        string code = Message.Encode(text);
        if (string.IsNullOrWhiteSpace(code))
        {
            return "` `";
        }

        string fence = new('`', LongestRun(code) + 1);

        // A space at each end is not shown where there is one at both.
        return code[0] is '`' or ' ' || code[^1] is '`' or ' ' ? $"{fence} {code} {fence}" : fence + code + fence;
    }

    private static int LongestRun(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
