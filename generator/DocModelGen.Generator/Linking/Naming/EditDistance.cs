using System;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>How many letters must be changed, added, dropped or swapped with the next to make one word another.</summary>
internal static class EditDistance
{
    /// <summary>The distance; some number above <paramref name="limit"/> where it is above.</summary>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforePrevious = new int[right.Length + 1];
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
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                int best = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                bool isSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                current[j] = isSwapped ? Math.Min(best, beforePrevious[j - 2] + 1) : best;
                least = Math.Min(least, current[j]);
            }

            // What follows is never less than the least of a row.
            if (least > limit)
            {
                return limit + 1;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
