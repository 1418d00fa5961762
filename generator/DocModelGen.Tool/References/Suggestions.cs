using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.References;

/// <summary>What a name that is not there may have meant: near in spelling, of the same words, or on a page of the name.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    public static IReadOnlyList<string> For(ReferenceIndex index, string name)
    {
        string lower = name.ToLowerInvariant();
        int limit = Math.Max(2, name.Length / 4);
        IEnumerable<string> near = index.Asked()
            .Select(entry => (entry.Name, Distance: Distance(lower, entry.Name.ToLowerInvariant(), limit)))
            .Where(found => found.Distance <= limit)
            .OrderBy(static found => found.Distance)
            .ThenBy(static found => found.Name, StringComparer.Ordinal)
            .Select(static found => found.Name);
        IEnumerable<string> byWords = Search.Find(index, name).Select(static entry => entry.Name);
        string stem = PagePaths.Stem(name).ToLowerInvariant();
        IEnumerable<string> byPage = index.Pages
            .Select(page => (Page: page, Distance: Distance(stem, PagePaths.Stem(page).ToLowerInvariant(), limit)))
            .Where(found => found.Distance <= limit)
            .OrderBy(static found => found.Distance)
            .Select(static found => PagePaths.FileName(found.Page));
        return [.. near.Take(3).Concat(byWords.Take(3)).Concat(byPage.Take(2)).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Edits between the two (Levenshtein); more than the limit where there are more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
