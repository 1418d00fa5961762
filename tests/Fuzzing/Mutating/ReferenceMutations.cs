using System;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes of what one place says about another: words that stand on the page several times, placeholders, links.</summary>
internal static class ReferenceMutations
{
    public static string ReplaceWord(string text, Random random) =>
        TryFindWord(text, random, out int at, out int length) ? TextMutations.Replace(text, at, length, HostileText.Pick(random, HostileText.Names)) : text;

    public static string ReplaceWordEverywhere(string text, Random random) =>
        TryFindWord(text, random, out int at, out int length) && length > 2
            ? text.Replace(text.Substring(at, length), HostileText.Pick(random, HostileText.Names), StringComparison.Ordinal)
            : text;

    public static string ReplacePlaceholder(string text, Random random) => ReplaceBetween(text, random, '{', '}', random.Next(2) == 0 ? HostileText.Pick(random, HostileText.Names) : HostileText.Any(random));

    public static string ReplaceLink(string text, Random random) => ReplaceBetween(
        text, random, '(', ')', HostileText.Pick(random, ["widget.md", "../resources/widget.md", "#color-values", "color.md", "x.md#y", "../../../../x.md", "https://example.com/\"<", "javascript:x", "", "gadget.md", "\\\\host\\x"]));

    private static string ReplaceBetween(string text, Random random, char open, char close, string by)
    {
        int start = text.IndexOf(open, random.Next(text.Length + 1)) + 1;
        int end = start > 0 ? text.IndexOf(close, start) : -1;
        return end > start && end - start < 200 ? TextMutations.Replace(text, start, end - start, by) : text;
    }

    private static bool TryFindWord(string text, Random random, out int at, out int length)
    {
        at = random.Next(text.Length + 1);
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            at++;
        }

        while (at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        length = 0;
        while (at + length < text.Length && char.IsLetterOrDigit(text[at + length]))
        {
            length++;
        }

        return length > 0;
    }
}
