using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DocModelGen.Tool.Updating;

/// <summary>Which of the pages that came are pages that went, under another name.</summary>
internal static class Renames
{
    /// <summary>As git has it: half of the lines.</summary>
    private const double Enough = 0.5;

    /// <param name="gone">Contents of pages that the source no longer has.</param>
    /// <param name="come">Contents of pages that it did not have.</param>
    /// <returns>The old path of each new one that has one.</returns>
    public static IReadOnlyDictionary<string, string> Find(IReadOnlyDictionary<string, byte[]> gone, IReadOnlyDictionary<string, byte[]> come)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = come.ToDictionary(static page => page.Key, static page => LinesOf(page.Value), StringComparer.Ordinal);
        foreach ((string was, byte[] content) in gone.OrderBy(static page => page.Key, StringComparer.Ordinal))
        {
            HashSet<string> old = LinesOf(content);
            (string? best, double likeness) = lines
                .Where(page => !found.ContainsKey(page.Key))
                .Select(page => ((string?)page.Key, Likeness(old, page.Value)))
                .OrderByDescending(static page => page.Item2)
                .ThenBy(static page => page.Item1, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best is not null && likeness >= Enough)
            {
                found.Add(best, was);
            }
        }

        return found;
    }

    private static double Likeness(HashSet<string> left, HashSet<string> right) =>
        left.Count == 0 || right.Count == 0 ? 0 : (double)left.Count(right.Contains) / Math.Max(left.Count, right.Count);

    private static HashSet<string> LinesOf(byte[] content) =>
        new(Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
}
