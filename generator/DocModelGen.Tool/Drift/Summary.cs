using System.Globalization;
using System.IO;
using System.Linq;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Drift.Comparing;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift;

/// <summary>The comparison at a glance, for a terminal or a log.</summary>
internal static class Summary
{
    private const int MaxChanges = 20;

    public static void Write(Comparison comparison, TextWriter output)
    {
        Counts all = comparison.Counts;
        output.WriteLine($"{Count(all.Changes, "change")}: {all.Breaking:N0} can break callers, {all.Compatible:N0} cannot{Suppressed(all.Suppressed)}");
        foreach (var area in comparison.Changes.GroupBy(static entry => entry.Area).OrderBy(static group => group.Key))
        {
            Counts counts = Counts.Of(area);
            output.WriteLine($"  {area.Key,-12}{counts.Changes,8:N0}, breaking {counts.Breaking:N0}");
        }

        int onService = comparison.Findings.Count(static entry => entry.Witness is not null);
        if (all.Findings > onService)
        {
            output.WriteLine($"{Count(all.Findings - onService, "finding")} about single pages");
        }

        if (onService > 0)
        {
            output.WriteLine($"{Count(onService, "difference")} between pages and service");
        }
    }

    /// <summary>What changed, as a build says it; what breaks callers first, and of many the first of them.</summary>
    public static void WriteChanges(Comparison comparison, string folder, TextWriter output)
    {
        Entry[] told = [.. comparison.Changes.Where(static entry => entry.Effect is Effect.Breaking or Effect.Compatible).OrderBy(static entry => entry.Effect)];
        foreach (Entry entry in told.Take(MaxChanges))
        {
            string severity = entry.Severity == DiagnosticSeverity.Info ? "info" : "warning";
            string place = $"{folder}/{entry.Place.Path}({entry.Place.Line.ToString(CultureInfo.InvariantCulture)},{entry.Place.Column.ToString(CultureInfo.InvariantCulture)})";
            output.WriteLine($"{Paint.Line(place)}: {severity} {entry.Rule.Id}: {entry.Message}");
        }

        if (told.Length > MaxChanges)
        {
            output.WriteLine($"and {told.Length - MaxChanges:N0} more: --markdown, --html, --sarif or --json FILE has them all");
        }
    }

    private static string Count(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";

    private static string Suppressed(int count) => count == 0 ? "" : $", {count:N0} suppressed in their pages";
}
