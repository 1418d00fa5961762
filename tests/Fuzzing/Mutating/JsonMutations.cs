using System;
using System.Linq;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes of the examples.</summary>
internal static class JsonMutations
{
    public static string Replace(string text, Random random) => EditProperty(text, random, line => ColonOf(line) is var colon and > 0
        ? line[..(colon + 1)] + " " + HostileText.Pick(random, random.Next(2) == 0 ? HostileText.Json : HostileText.Escapes)
        : line);

    public static string Nest(string text, Random random)
    {
        int depth = 1 << random.Next(12);
        string opening = HostileText.Pick(random, ["[", "{\"a\":", "[{\"value\":"]);
        string closing = random.Next(2) == 0 ? "" : opening == "[" ? "]" : "}";
        string nested = string.Concat(Enumerable.Repeat(opening, depth)) + "1" + string.Concat(Enumerable.Repeat(closing, depth));
        return EditProperty(text, random, line => ColonOf(line) is var colon and > 0 ? line[..(colon + 1)] + nested + "," : line);
    }

    public static string RenameProperty(string text, Random random) => EditProperty(
        text, random, line => ColonOf(line) is var colon and > 0 ? $"\"{HostileText.Pick(random, HostileText.Names)}\"" + line[colon..] : line);

    public static string Truncate(string text, Random random) => EditProperty(text, random, line => line[..random.Next(line.Length)]);

    private static int ColonOf(string line) => line.IndexOf("\":", StringComparison.Ordinal) + 1;

    private static string EditProperty(string text, Random random, Func<string, string> change) =>
        LineMutations.EditWhere(text, random, static line => line.TrimStart().StartsWith('"') && line.Contains("\":", StringComparison.Ordinal), change);
}
