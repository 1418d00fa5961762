using System;
using System.Collections.Generic;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>What is wrong with a selection, and the nearest name to what was meant.</summary>
internal static class SelectionProblems
{
    public const string NotFound = "DMG0021";
    public const string Unreadable = "DMG0022";

    public static ModelProblem NameNotFound(Selection selection, SelectionEntry entry, IEnumerable<string> names)
    {
        string? nearest = Nearest(entry.Pattern, names);
        return new ModelProblem(
            NotFound,
            selection.Path,
            entry.Anchor,
            new EquatableArray<string>([entry.Pattern, nearest is null ? "" : $"; did you mean '{nearest}'?"]));
    }

    private static string? Nearest(string pattern, IEnumerable<string> names)
    {
        string? best = null;
        int bestDistance = Math.Max(2, pattern.Length / 3) + 1;
        foreach (string name in names)
        {
            if (Math.Abs(name.Length - pattern.Length) > bestDistance)
            {
                continue;
            }

            // The limit itself is too far; of equally near names the first by its characters is taken.
            int distance = Distance(pattern, name, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Edits between the two, ignoring case; more than the limit where there are more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
