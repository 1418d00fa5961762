using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Parsing.Permissions;

/// <summary>Compares permissions to one resource by the words of their names: <c>Read</c> is less than <c>ReadWrite</c>.</summary>
internal static class PermissionRank
{
    private static readonly string[] s_actions = ["ReadBasic", "Read", "ReadWrite"];

    /// <summary>
    /// A permission that stands before one with fewer rights to the same, although the list is said to begin with the least; null where none does.
    /// </summary>
    /// <param name="leastFirst">In the order of which the page says that it begins with the least privileged.</param>
    public static (string Named, string Less)? FindContradiction(IEnumerable<string> leastFirst)
    {
        Dictionary<string, (int Rank, string Name)>? highest = null;
        foreach (string name in leastFirst)
        {
            if (Split(name) is not var (subject, rank))
            {
                continue;
            }

            highest ??= new Dictionary<string, (int, string)>(StringComparer.Ordinal);
            if (highest.TryGetValue(subject, out (int Rank, string Name) before) && before.Rank > rank)
            {
                return (before.Name, name);
            }

            highest[subject] = (rank, name);
        }

        return null;
    }

    /// <summary>What is accessed, and how much of it; null for a name of another form.</summary>
    private static (string Subject, int Rank)? Split(string name)
    {
        string[] parts = name.Split('.');
        int rank = parts.Length < 2 ? -1 : Array.IndexOf(s_actions, parts[1]);
        if (rank < 0)
        {
            return null;
        }

        parts[1] = "";
        return (string.Join(".", parts), rank);
    }
}
