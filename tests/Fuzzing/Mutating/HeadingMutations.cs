using System;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes of headings: they decide what a table is about.</summary>
internal static class HeadingMutations
{
    public static string Replace(string text, Random random) => Edit(text, random, heading => random.Next(3) == 0
        ? HostileText.Pick(random, HostileText.Lines)
        : heading[..(heading.LastIndexOf('#') + 1)] + " " + HostileText.Pick(random, HostileText.Names));

    public static string ChangeLevel(string text, Random random) => Edit(text, random, heading => new string('#', 1 + random.Next(7)) + heading.TrimStart('#'));

    public static string Break(string text, Random random) => Edit(text, random, heading => heading.Insert(random.Next(heading.Length), HostileText.Any(random)));

    private static string Edit(string text, Random random, Func<string, string> change) => LineMutations.EditWhere(text, random, static line => line.StartsWith('#'), change);
}
