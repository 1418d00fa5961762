using System;
using System.Collections.Generic;

using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>What is wrong with a selection, and the nearest name to what was meant.</summary>
internal static class SelectionProblems
{
    public static ModelProblem NameNotFound(Selection selection, SelectionEntry entry, IEnumerable<string> names)
    {
        string? nearest = Nearest(entry.Pattern, names);
        return new ModelProblem(
            Descriptors.SelectionNameNotFound.Id,
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
            int distance = EditDistance.Between(pattern.ToLowerInvariant(), name.ToLowerInvariant(), bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }
}
