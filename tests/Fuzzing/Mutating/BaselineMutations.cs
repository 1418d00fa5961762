using System;
using System.Linq;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes of a baseline that are lines of one still.</summary>
internal static class BaselineMutations
{
    /// <summary>Types that lost properties of one name, which may derive from each other by now.</summary>
    public static string ShareProperties(string text, Random random)
    {
        string[] lines = text.Split('\n');
        string[][] properties = [.. lines.Select(static line => line.Split('\t')).Where(static columns => columns is ["property", _, _, ..])];
        if (properties.Length == 0)
        {
            return text;
        }

        string[] owners = [.. properties.Select(static columns => columns[1]).Distinct()];
        string[] property = HostileText.Pick(random, properties);
        return text + string.Concat(owners
            .Where(_ => random.Next(2) == 0)
            .Select(owner => string.Join('\t', [property[0], owner, property[2], .. property[3..]]) + "\n"));
    }
}
