using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Parsing.Permissions;

/// <summary>What clouds are called: in the header of a table, and in the name of an include that stands for one.</summary>
internal static class Clouds
{
    private const string Global = "global";
    private const string UnitedStates = "us";
    private const string China = "china";

    private static readonly char[] s_separators = ['-', '_', ' '];

    /// <summary><c>US Government L4</c> and <c>L5</c> are one cloud; a name that is not known stays as it is.</summary>
    public static string GetName(string header) =>
        Contains(header, Global) ? Global
        : Contains(header, China) ? China
        : Contains(header, "us gov") || Contains(header, "u.s. gov") || Contains(header, "usgov") ? UnitedStates
        : header.Trim('*', '`', ' ');

    /// <summary><c>all-clouds</c>, <c>global-only</c>, <c>global-us</c>, <c>global-china</c>: empty for a file that is called otherwise.</summary>
    public static IReadOnlyList<string> ReadFileName(string stem)
    {
        string[] words = stem.ToLowerInvariant().Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        var clouds = new List<string>();
        bool namesAny = false;
        foreach (string word in words)
        {
            switch (word)
            {
                case "all" when words.Length > 1:
                    clouds.AddRange([Global, UnitedStates, China]);
                    break;
                case Global or UnitedStates or China:
                    clouds.Add(word);
                    namesAny |= word != Global;
                    break;
                case "clouds" or "cloud" or "only" or "support" or "national":
                    namesAny = true;
                    break;
                default:
                    return [];
            }
        }

        return namesAny ? clouds : [];
    }

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
