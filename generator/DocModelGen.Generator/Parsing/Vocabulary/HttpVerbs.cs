using System;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Vocabulary;

internal static class HttpVerbs
{
    private static readonly string[] s_all = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>The verb that the line begins with, followed by a space or, as authors slip, by the path itself; null where there is none.</summary>
    public static string? Find(TextRange line)
    {
        foreach (string verb in s_all)
        {
            if (line.Length > verb.Length
                && line.StartsWithIgnoreCase(verb)
                && line.Text[line.Start + verb.Length] is ' ' or '\t' or '/' or '\u00a0'
                && (line.StartsWith(verb) || LooksLikePath(line.From(line.Start + verb.Length).Trim())))
            {
                return verb;
            }
        }

        return null;
    }

    /// <summary>The verb that the text is, in capitals.</summary>
    public static string? FindExact(string text) => Array.IndexOf(s_all, text) is >= 0 and int index ? s_all[index] : null;

    /// <summary>The verb that the text is, in any case.</summary>
    public static string? FindWord(string text) => Array.Find(s_all, verb => string.Equals(verb, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>One of the verbs stands in the line, in capitals.</summary>
    public static bool IsNamedIn(TextRange line)
    {
        foreach (string verb in s_all)
        {
            if (line.Contains(verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Get the user" in a sample's comment is no request.</summary>
    private static bool LooksLikePath(TextRange rest) => rest.First is '/' or '~' || rest.StartsWith("https://");
}
