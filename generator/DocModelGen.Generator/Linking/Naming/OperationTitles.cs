using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>What the title of an operation is about: <c>Get a member</c>.</summary>
internal static class OperationTitles
{
    private const int MaximumWords = 2;

    private static readonly HashSet<string> s_verbs = new(StringComparer.OrdinalIgnoreCase) { "get", "retrieve", "read", "fetch", "show", "view", "create", "add", "update", "change", "new" };

    private static readonly HashSet<string> s_articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "one", "single", "new" };

    /// <summary>The type that a title of a verb and a noun names; null where it is a longer sentence, or about several.</summary>
    public static string? Noun(string title)
    {
        string[] words = title.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        string[] noun = [.. words.Skip(1).SkipWhile(s_articles.Contains)];
        return words.Length > 1 && s_verbs.Contains(words[0]) && noun.Length is > 0 and <= MaximumWords
            && Array.TrueForAll(noun, static word => word.All(char.IsLetterOrDigit)) && Plurals.Singular(noun[noun.Length - 1]) == noun[noun.Length - 1]
                ? string.Concat(noun.Select(CSharpIdentifiers.Pascal))
                : null;
    }
}
