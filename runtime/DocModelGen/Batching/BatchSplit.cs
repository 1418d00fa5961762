using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen;

/// <summary>Splits parts into batches so that whatever depends on each other stays together.</summary>
internal static class BatchSplit
{
    public static List<List<ApiBatchPart>> Split(IReadOnlyList<ApiBatchPart> parts)
    {
        int[] roots = FindRoots(parts);
        List<List<ApiBatchPart>> batches = [];
        foreach (List<ApiBatchPart> group in parts.GroupBy(part => roots[part.Index]).Select(static group => group.ToList()))
        {
            if (group.Count > ApiBatch.MaxRequests)
            {
                throw new InvalidOperationException(
                    $"{group.Count} requests depend on each other, from part {group[0].Id} ({group[0].Request.Operation.Name}) on; "
                    + $"they must go in one batch, which holds {ApiBatch.MaxRequests}.");
            }

            // The latest batch only, so that a long list is not searched again and again; what is independent fills every batch.
            if (batches.Count == 0 || batches[batches.Count - 1].Count + group.Count > ApiBatch.MaxRequests)
            {
                batches.Add([]);
            }

            batches[batches.Count - 1].AddRange(group);
        }

        return batches;
    }

    private static int[] FindRoots(IReadOnlyList<ApiBatchPart> parts)
    {
        int[] roots = [.. Enumerable.Range(0, parts.Count)];
        foreach (ApiBatchPart part in parts)
        {
            foreach (ApiBatchPart other in part.DependsOn)
            {
                roots[Find(part.Index)] = Find(other.Index);
            }
        }

        return [.. parts.Select(part => Find(part.Index))];

        int Find(int index)
        {
            while (roots[index] != index)
            {
                index = roots[index] = roots[roots[index]];
            }

            return index;
        }
    }
}
