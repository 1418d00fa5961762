using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace DocModelGen.Corpus.Cutting;

/// <summary>One piece that is taken from a page: its text without it, or a page beside it that is not there any more.</summary>
internal sealed record Cut(string What, string Text, string? RemovedTarget)
{
    /// <summary>Everything that can be cut, in page order.</summary>
    public static IReadOnlyList<IReadOnlyList<Cut>> Find(string text, IReadOnlyCollection<string> targets) =>
    [
        [.. Linked(text, targets)],
        [.. Separators(text)],
        [.. Headings(text)],
        [.. ReplyLinks(text)],
    ];

    private static IEnumerable<Cut> Linked(string text, IReadOnlyCollection<string> targets)
    {
        foreach (string target in targets)
        {
            yield return new Cut("the page " + target, text, target);
        }
    }

    private static IEnumerable<Cut> Separators(string text)
    {
        foreach (Match line in CutPatterns.Separator().Matches(text))
        {
            yield return new Cut($"the separator in line {LineOf(text, line.Index)}", text.Remove(line.Index, line.Length), null);
        }
    }

    private static IEnumerable<Cut> Headings(string text)
    {
        foreach (Match heading in CutPatterns.Heading().Matches(text))
        {
            foreach (Match word in CutPatterns.Word().Matches(heading.Groups["text"].Value))
            {
                int start = heading.Groups["text"].Index + word.Index;
                yield return new Cut($"the word '{word.Value}' of the heading in line {LineOf(text, start)}", text.Remove(start, word.Length), null);
            }
        }
    }

    private static IEnumerable<Cut> ReplyLinks(string text)
    {
        Match section = CutPatterns.Response().Match(text);
        Match link = section.Success ? CutPatterns.Link().Match(section.Value) : Match.Empty;
        if (link.Success)
        {
            int start = section.Index + link.Index;
            yield return new Cut($"the reply's link in line {LineOf(text, start)}", text.Remove(start, link.Length), null);
            yield return new Cut($"the target of the reply's link in line {LineOf(text, start)}", text.Remove(start, link.Length).Insert(start, link.Groups["text"].Value), null);
        }
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}

/// <summary>Where pieces stand.</summary>
internal static partial class CutPatterns
{
    [GeneratedRegex(@"^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-|: \t]*\r?\n", RegexOptions.Multiline)]
    public static partial Regex Separator();

    [GeneratedRegex(@"^#{2,5}[ \t]+(?<text>[^\r\n]+)", RegexOptions.Multiline)]
    public static partial Regex Heading();

    [GeneratedRegex(@"\w+")]
    public static partial Regex Word();

    [GeneratedRegex(@"^#+[ \t]+Response\b(?:(?!^#)[\s\S])*", RegexOptions.Multiline)]
    public static partial Regex Response();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)\s]+\)")]
    public static partial Regex Link();
}
