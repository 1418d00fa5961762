using System;
using System.Collections.Generic;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes of whole lines.</summary>
internal static class LineMutations
{
    public static string Delete(string text, Random random) => Edit(text, random, static (lines, at, _) => lines.RemoveAt(at));

    public static string Duplicate(string text, Random random) => Edit(text, random, static (lines, at, random) =>
    {
        string line = lines[at];
        for (int copies = 1 << random.Next(6); copies > 0; copies--)
        {
            lines.Insert(at, line);
        }
    });

    public static string Swap(string text, Random random) => Edit(text, random, static (lines, at, random) =>
    {
        int other = random.Next(lines.Count);
        (lines[at], lines[other]) = (lines[other], lines[at]);
    });

    public static string InsertMeaningful(string text, Random random) => Edit(text, random, static (lines, at, random) => lines.Insert(at, HostileText.Pick(random, HostileText.Lines)));

    public static string Join(string text, Random random) => Edit(text, random, static (lines, at, _) =>
    {
        if (at + 1 < lines.Count)
        {
            lines[at] += lines[at + 1];
            lines.RemoveAt(at + 1);
        }
    });

    public static string Indent(string text, Random random) => Edit(text, random, static (lines, at, random) =>
        lines[at] = HostileText.Pick(random, ["    ", "\t", "> ", "- ", "1. ", ">>>> ", "  "]) + lines[at]);

    public static string ChangeLineEnds(string text, Random random) => text.Replace("\n", HostileText.Pick(random, ["\r\n", "\r", "\n\n"]), StringComparison.Ordinal);

    /// <summary>The page ends here.</summary>
    public static string Cut(string text, Random random) => text[..random.Next(text.Length + 1)];

    public static int StartOfSomeLine(string text, Random random) => text.LastIndexOf('\n', Math.Max(0, random.Next(text.Length + 1) - 1)) + 1;

    /// <summary>Changes one line, chosen among those that <paramref name="isWanted"/>, if any is.</summary>
    public static string EditWhere(string text, Random random, Predicate<string> isWanted, Func<string, string> change) => Edit(text, random, (lines, at, _) =>
    {
        for (int i = 0; i < lines.Count; i++)
        {
            int index = (at + i) % lines.Count;
            if (isWanted(lines[index]))
            {
                lines[index] = change(lines[index]);
                return;
            }
        }
    });

    private static string Edit(string text, Random random, Action<List<string>, int, Random> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines, random.Next(lines.Count), random);
        return string.Join('\n', lines);
    }
}
