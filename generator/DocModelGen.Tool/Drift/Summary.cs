using System.IO;
using System.Linq;
using DocModelGen.Tool.Drift.Comparing;

namespace DocModelGen.Tool.Drift;

/// <summary>The comparison at a glance, for a terminal or a log.</summary>
internal static class Summary
{
    public static void Write(Comparison comparison, TextWriter output)
    {
        Counts all = comparison.Counts;
        output.WriteLine($"{all.Changes:N0} changes: {all.Breaking:N0} can break callers, {all.Compatible:N0} cannot{Suppressed(all.Suppressed)}");
        foreach (var area in comparison.Changes.GroupBy(static entry => entry.Area).OrderBy(static group => group.Key))
        {
            Counts counts = Counts.Of(area);
            output.WriteLine($"  {area.Key,-12}{counts.Changes,8:N0}, breaking {counts.Breaking:N0}");
        }

        int onService = comparison.Findings.Count(static entry => entry.Witness is not null);
        if (all.Findings > onService)
        {
            output.WriteLine($"{all.Findings - onService:N0} findings about single pages");
        }

        if (onService > 0)
        {
            output.WriteLine($"{onService:N0} differences between pages and service");
        }
    }

    private static string Suppressed(int count) => count == 0 ? "" : $", {count:N0} suppressed in their pages";
}
