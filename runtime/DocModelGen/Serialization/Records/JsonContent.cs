using System;
using System.Collections.Generic;

namespace DocModelGen.Serialization;

/// <summary>Compares objects of generated records by what their JSON properties hold: lists and bytes item by item.</summary>
internal static class JsonContent
{
    /// <summary>Whether two objects of one type hold the same.</summary>
    public static bool AreSame(ApiObject left, ApiObject right)
    {
        foreach (ref readonly JsonField field in left.JsonLayout.Fields.AsSpan())
        {
            if (!field.Type.AreSame(in field, left, right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number that is the same for objects that hold the same; lists, objects and untyped JSON are left out.</summary>
    public static int GetHashCode(ApiObject value)
    {
        int hash = 17;
        foreach (ref readonly JsonField field in value.JsonLayout.Fields.AsSpan())
        {
            hash = unchecked((hash * 31) + field.Type.GetHashCode(in field, value));
        }

        return hash;
    }

    public static bool AreSame<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> same)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
