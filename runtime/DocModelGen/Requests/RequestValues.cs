using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen;

/// <summary>
/// Named values in ordinal order of their names, so that requests with the same values have the same URL. A change makes another array:
/// a copy of the request that <c>with</c> makes goes on with the old one.
/// </summary>
internal static class RequestValues
{
    public static KeyValuePair<string, object>[] None { get; } = [];

    public static object? Get(KeyValuePair<string, object>[] values, string name)
    {
        int index = Find(values, name);
        return index < 0 ? null : values[index].Value;
    }

    /// <summary>The values with one set, or taken away by <see langword="null"/>.</summary>
    public static KeyValuePair<string, object>[] With(KeyValuePair<string, object>[] values, string name, object? value)
    {
        int index = Find(values, name);
        bool isThere = index >= 0;
        int start = isThere ? index : ~index;
        int rest = isThere ? start + 1 : start;
        if (value is null && !isThere)
        {
            return values;
        }

        var changed = new KeyValuePair<string, object>[start + (value is null ? 0 : 1) + values.Length - rest];
        Array.Copy(values, changed, start);
        Array.Copy(values, rest, changed, changed.Length - (values.Length - rest), values.Length - rest);
        if (value is not null)
        {
            changed[start] = new(name, value);
        }

        return changed;
    }

    public static bool AreEqual(KeyValuePair<string, object>[] left, KeyValuePair<string, object>[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i].Key != right[i].Key || !AreEqual(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    public static int Hash(KeyValuePair<string, object>[] values, int seed)
    {
        int hash = seed;
        foreach (KeyValuePair<string, object> pair in values)
        {
            hash = unchecked((((hash * 31) + StringComparer.Ordinal.GetHashCode(pair.Key)) * 31) + Hash(pair.Value));
        }

        return hash;
    }

    private static bool AreEqual(object left, object right) => left switch
    {
        string => left.Equals(right),
        IReadOnlyList<string> list => right is IReadOnlyList<string> other && list.SequenceEqual(other, StringComparer.Ordinal),
        IEnumerable list => right is IEnumerable other && list.Cast<object>().SequenceEqual(other.Cast<object>()),
        _ => left.Equals(right),
    };

    // Of a list its length alone: that is enough to be equal where lists are, and reads none of it.
    private static int Hash(object value) => value switch
    {
        string => value.GetHashCode(),
        IReadOnlyList<string> list => list.Count,
        ICollection list => list.Count,
        IEnumerable => 0,
        _ => value.GetHashCode(),
    };

    private static int Find(KeyValuePair<string, object>[] values, string name)
    {
        for (int i = 0; i < values.Length; i++)
        {
            int order = string.CompareOrdinal(values[i].Key, name);
            if (order >= 0)
            {
                return order == 0 ? i : ~i;
            }
        }

        return ~values.Length;
    }
}
