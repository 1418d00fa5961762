using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>Names in a message: as many as anybody reads, and how many more there are.</summary>
internal static class Listing
{
    public const int Max = 20;

    public static string Of(IReadOnlyCollection<string> items) => Of(items, items.Count);

    /// <param name="items">In any number.</param>
    /// <param name="count">How many there are in all.</param>
    public static string Of(IEnumerable<string> items, int count)
    {
        string first = string.Join(", ", items.Take(Max));
        return count <= Max ? first : first + " and " + (count - Max).ToString(CultureInfo.InvariantCulture) + " more";
    }
}
