using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>How many entries there are of each effect.</summary>
internal sealed record Counts(int Breaking, int Compatible, int Suppressed, int Findings)
{
    public int Changes => Breaking + Compatible + Suppressed;

    public static Counts Of(IEnumerable<Entry> entries)
    {
        int[] counts = new int[Enum.GetValues<Effect>().Length];
        foreach (Entry entry in entries)
        {
            counts[(int)entry.Effect]++;
        }

        return new Counts(
            counts[(int)Effect.Breaking], counts[(int)Effect.Compatible], counts[(int)Effect.Suppressed], counts[(int)Effect.Finding]);
    }
}

/// <summary>A rule that has something to say, and how often.</summary>
internal sealed record RuleCount(DiagnosticDescriptor Rule, Area Area, Counts Counts)
{
    /// <summary>By area, then by number.</summary>
    public static IReadOnlyList<RuleCount> Of(IEnumerable<Entry> entries) =>
    [
        .. entries
            .GroupBy(static entry => entry.Rule.Id, StringComparer.Ordinal)
            .Select(static group => new RuleCount(group.First().Rule, group.First().Area, Counts.Of(group)))
            .OrderBy(static count => count.Area)
            .ThenBy(static count => count.Rule.Id, StringComparer.Ordinal),
    ];
}
