using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>Makes a fault small: as few pages as show it, and as few of their lines.</summary>
internal static class Minimizer
{
    /// <summary>So that one stubborn fault does not stop a campaign.</summary>
    private const int MaxAttempts = 3000;

    public static IReadOnlyList<Page> Reduce(IReadOnlyList<Page> pages, Func<IReadOnlyList<Page>, bool> isFaulty)
    {
        int attempts = 0;
        bool Try(IReadOnlyList<Page> some) => attempts++ < MaxAttempts && isFaulty(some);

        List<Page> remaining = Shrink(pages, Try);
        for (int i = 0; i < remaining.Count; i++)
        {
            int index = i;
            Page page = remaining[i];
            List<string> lines = Shrink(page.Text.Split('\n'), some => Try(With(remaining, index, page with { Text = string.Join('\n', some) })));
            remaining[i] = page with { Text = string.Join('\n', lines) };
        }

        return remaining;
    }

    private static List<Page> With(List<Page> pages, int index, Page page) => [.. pages.Take(index), page, .. pages.Skip(index + 1)];

    /// <summary>Leaves out ever smaller runs of items while the rest still shows the fault.</summary>
    private static List<T> Shrink<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, bool> isFaulty)
    {
        List<T> remaining = [.. items];
        for (int size = Math.Max(1, remaining.Count / 2); ; size = Math.Max(1, size / 2))
        {
            bool isSmaller = false;
            for (int start = 0; start < remaining.Count && remaining.Count > 1;)
            {
                List<T> rest = [.. remaining.Take(start), .. remaining.Skip(start + size)];
                if (rest.Count > 0 && isFaulty(rest))
                {
                    remaining = rest;
                    isSmaller = true;
                }
                else
                {
                    start += size;
                }
            }

            if (size == 1 && !isSmaller)
            {
                return remaining;
            }
        }
    }
}
