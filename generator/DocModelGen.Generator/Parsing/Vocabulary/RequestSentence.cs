using System;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>"Send a DELETE request to", in front of a path.</summary>
internal static class RequestSentence
{
    private static readonly string[] s_before = ["send a ", "send an ", "make a ", "make an ", "issue a ", "issue an ", "submit a ", "perform a "];
    private static readonly string[] s_behind = [" request to", " request to the endpoint", " request to the url", " request against", " request on"];

    /// <summary>The method of the request that the words before <paramref name="end"/> say to send; null where they say something else.</summary>
    public static string? FindMethod(string text, int end, out int start)
    {
        string words = text.Substring(0, end).TrimEnd();
        string? behind = Array.Find(s_behind, phrase => words.EndsWith(phrase, StringComparison.OrdinalIgnoreCase));
        int methodEnd = words.Length - (behind?.Length ?? 0);
        start = behind is null ? -1 : words.LastIndexOf(' ', Math.Max(0, methodEnd - 1)) + 1;
        int lead = start;
        return start > 0 && Array.Exists(s_before, phrase => words.Substring(0, lead).EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
            ? HttpVerbs.FindExact(words.Substring(start, methodEnd - start))
            : null;
    }
}
