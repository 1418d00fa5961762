using System;
using System.Collections.Generic;
using DocModelGen.Generator.Linking.Naming;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>The name that was probably meant: one spelt nearly so, or one that has all its words.</summary>
internal static class NameSuggestion
{
    /// <summary>Words first: a misspelt one is in no name.</summary>
    public static string? Of(string pattern, IReadOnlyList<string> names) => OfWords(pattern, names) ?? Nearest(pattern, names, Math.Max(2, pattern.Length / 3));

    private static string? Nearest(string pattern, IReadOnlyList<string> names, int limit)
    {
        string? best = null;
        int bestDistance = limit + 1;
        foreach (string name in names)
        {
            if (Math.Abs(name.Length - pattern.Length) > bestDistance)
            {
                continue;
            }

            // The limit itself is too far; of equally near names the first by its characters is taken.
            int distance = EditDistance.Between(pattern.ToLowerInvariant(), name.ToLowerInvariant(), bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    /// <summary><c>SendMail</c> and <c>MailSend</c> for <c>SendUserMail</c>: the shortest name that has all the words.</summary>
    private static string? OfWords(string pattern, IReadOnlyList<string> names)
    {
        List<string> words = Words(pattern);
        if (words.Count < 2)
        {
            return null;
        }

        string? best = null;
        foreach (string name in names)
        {
            bool isNearer = best is null || name.Length < best.Length || (name.Length == best.Length && string.CompareOrdinal(name, best) < 0);
            if (isNearer && words.TrueForAll(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            {
                best = name;
            }
        }

        return best;
    }

    private static List<string> Words(string pattern)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= pattern.Length; i++)
        {
            bool isEnd = i == pattern.Length || !char.IsLetterOrDigit(pattern[i]);
            if (isEnd || (char.IsUpper(pattern[i]) && i > start && !char.IsUpper(pattern[i - 1])))
            {
                if (i > start)
                {
                    words.Add(pattern.Substring(start, i - start));
                }

                start = isEnd ? i + 1 : i;
            }
        }

        return words;
    }
}
