using System;
using System.Collections.Generic;
using System.Globalization;

using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>What is wrong with a selection.</summary>
internal static class SelectionProblems
{
    private const int MaxShown = 200;

    /// <summary>Each on its line, but no more than anybody reads: the last of them says how many follow.</summary>
    public const int MaxReported = 100;

    /// <param name="selection">Whose entries they are.</param>
    /// <param name="entries">Those that name nothing.</param>
    /// <param name="names">What could have been meant; asked for where something is unknown.</param>
    public static IEnumerable<ModelProblem> NamesNotFound(Selection selection, IEnumerable<SelectionEntry> entries, Func<IEnumerable<string>> names)
    {
        SelectionEntry[] unknown = [.. entries];
        string[] known = unknown.Length == 0 ? [] : [.. names()];
        var suggestions = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < unknown.Length && i < MaxReported; i++)
        {
            string pattern = unknown[i].Pattern;
            if (!suggestions.TryGetValue(pattern, out string? suggestion))
            {
                suggestions.Add(pattern, suggestion = NameSuggestion.Of(pattern, known) is { } name ? $"; did you mean '{name}'?" : "");
            }

            string more = i == MaxReported - 1 && unknown.Length > MaxReported ? $"; nor do {Number(unknown.Length - MaxReported)} lines behind it" : "";
            yield return new ModelProblem(Descriptors.SelectionNameNotFound.Id, selection.Path, unknown[i].Anchor, new EquatableArray<string>([pattern, suggestion + more]));
        }
    }

    /// <summary>As above.</summary>
    public static EquatableArray<ModelProblem> LinesUnreadable(string path, IReadOnlyList<(string Line, string Reason, int Anchor)> lines)
    {
        var problems = new List<ModelProblem>();
        for (int i = 0; i < lines.Count && i < MaxReported; i++)
        {
            string more = i == MaxReported - 1 && lines.Count > MaxReported ? $"; nor can {Number(lines.Count - MaxReported)} lines behind it" : "";
            problems.Add(new ModelProblem(Descriptors.SelectionLineUnreadable.Id, path, lines[i].Anchor, new EquatableArray<string>([Shortened(lines[i].Line), lines[i].Reason + more])));
        }

        return problems.ToEquatableArray();
    }

    private static string Shortened(string line) => line.Length <= MaxShown ? line : line.Substring(0, MaxShown) + "\u2026";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
