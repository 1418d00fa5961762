using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.References;

/// <summary>Finds operations, types and enumerations by words, by method and path, or by page; the best first.</summary>
internal static class Search
{
    private const double InName = 10;
    private const double InAddress = 6;
    private const double InSummary = 2;

    /// <summary>Less than one more word in a name makes: among operations that are called alike, the one whose path ends in what is asked for.</summary>
    private const double AtEndOfPath = 1;

    public static IReadOnlyList<IndexEntry> Find(ReferenceIndex index, string query)
    {
        if (PathShape.Of(query) is { } shape)
        {
            return
            [
                .. index.Asked()
                    .Select(entry => (Entry: entry, Match: shape.Match(entry)))
                    .Where(static found => found.Match is not null)
                    .OrderBy(static found => found.Match!.Kind)
                    .ThenBy(static found => found.Match!.Depth)
                    .Select(static found => found.Entry),
            ];
        }

        string page = query.Trim();
        IndexEntry[] named = [.. index.Asked().Where(entry => entry.IsCalled(page) || IsPage(entry.Page(index), page))];
        List<string> words = Words.Of(query);
        return words.Count == 0 ? named :
        [
            .. named,
            .. index.Asked()
                .Where(entry => !named.Contains(entry))
                .Select(entry => (Entry: entry, Score: Score(index, entry, words)))
                .Where(static found => found.Score > 0)
                .OrderByDescending(static found => found.Score)
                .ThenBy(static found => found.Entry.Kind)
                .ThenBy(static found => PathShape.DepthOf(found.Entry))
                .ThenBy(static found => found.Entry.Name.Length)
                .ThenBy(static found => found.Entry.FullName, StringComparer.Ordinal)
                .Select(static found => found.Entry),
        ];
    }

    /// <summary>A path from the folder of pages, a file name, or one without <c>.md</c>.</summary>
    public static bool IsPage(string path, string asked)
    {
        string name = asked.Replace('\\', '/');
        return name.Contains('/')
            ? path.Equals(name, StringComparison.OrdinalIgnoreCase) || path.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)
            : PagePaths.FileName(path).Equals(name, StringComparison.OrdinalIgnoreCase) || PagePaths.Stem(path).Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Each word has to be somewhere; where it counts most is what it counts. A name of few other words comes before one of many.</summary>
    private static double Score(ReferenceIndex index, IndexEntry entry, List<string> words)
    {
        List<string> name = Words.Of(entry.Name);
        List<string>? address = null;
        List<string>? summary = null;
        string? joined = null;
        double score = 0;
        int inName = 0;
        foreach (string word in words)
        {
            double best = Weight(name, word, InName);
            if (best == 0)
            {
                joined ??= string.Concat(name);
                best = word.Length > 3 && joined.Contains(word, StringComparison.Ordinal) ? InName / 2 : 0;
            }

            inName += best > 0 ? 1 : 0;
            if (best < InAddress)
            {
                address ??= [.. Words.Of(PagePaths.Stem(entry.Page(index))), .. entry.Paths.SelectMany(Words.Of), .. Words.Of(entry.FullName)];
                best = Math.Max(best, Weight(address, word, InAddress));
            }

            if (best < InSummary)
            {
                summary ??= Words.Of(entry.Summary);
                best = Math.Max(best, Weight(summary, word, InSummary));
            }

            if (best == 0)
            {
                return 0;
            }

            score += best;
        }

        return score + (InName * inName / Math.Max(name.Count, words.Count)) + (entry.Kind == EntryKind.Operation ? 0.5 : 0)
            + (entry.Paths.Any(path => EndsIn(path, words)) ? AtEndOfPath : 0);
    }

    /// <summary>Whether the last segment that is no parameter consists of words that are asked for.</summary>
    private static bool EndsIn(string path, List<string> words) =>
        PathShape.LastName(path) is { } last && Words.Of(last) is { Count: > 0 } name && name.TrueForAll(words.Contains);

    /// <summary>The whole word, or, for less, its beginning.</summary>
    private static double Weight(List<string> words, string wanted, double whole)
    {
        double best = 0;
        foreach (string word in words)
        {
            if (word == wanted)
            {
                return whole;
            }

            if (wanted.Length > 2 && word.StartsWith(wanted, StringComparison.Ordinal))
            {
                best = whole / 2;
            }
        }

        return best;
    }
}
