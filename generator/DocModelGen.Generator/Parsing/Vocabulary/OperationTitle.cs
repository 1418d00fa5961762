using System;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Titles that say what a request does: <c>Get drive</c>, <c>driveItem: createUploadSession</c>.</summary>
internal static class OperationTitle
{
    private static readonly string[] s_verbs =
        ["get", "list", "post", "put", "patch", "create", "update", "delete", "add", "remove", "upsert", "retrieve", "fetch", "read", "find", "search", "upload", "download", "access", "grant"];

    /// <summary>Other words for reading one thing.</summary>
    private static readonly string[] s_gets = ["retrieve", "fetch", "read", "access"];

    private static readonly char[] s_separators = [' ', '\t', '-', '(', '\''];

    /// <summary>The verb that the title begins with, in lower case; null where it begins with another word.</summary>
    public static string? FindVerb(string title)
    {
        int colon = title.IndexOf(": ", StringComparison.Ordinal);
        string text = (colon > 0 ? title.Substring(colon + 2) : title).TrimStart('*', '`', ' ');
        int end = text.IndexOfAny(s_separators);
        string first = end < 0 ? text : text.Substring(0, end);
        for (int i = 1; i < first.Length; i++)
        {
            if (char.IsUpper(first[i]))
            {
                first = first.Substring(0, i);
            }
        }

        string verb = first.ToLowerInvariant();
        verb = verb.EndsWith("ing", StringComparison.Ordinal) ? verb.Substring(0, verb.Length - 3) : verb;
        string? found = Array.Find(s_verbs, known => known == verb || known == verb + "e" || IsDoubled(known, verb));
        return found is not null && Array.IndexOf(s_gets, found) >= 0 ? "get" : found;
    }

    /// <summary>"Gett(ing)", "putt(ing)".</summary>
    private static bool IsDoubled(string known, string verb) =>
        known.Length + 1 == verb.Length && verb.StartsWith(known, StringComparison.Ordinal) && verb[verb.Length - 1] == known[known.Length - 1];
}
