using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>
/// Compares JSON without a documented type by what it says: white space, escapes and the order of properties do not count; numbers are the same
/// when they are written the same.
/// </summary>
internal static class UntypedJson
{
    public static bool AreSame(JsonElement left, JsonElement right)
    {
        try
        {
            return AreSameValues(left, right);
        }
        catch (Exception exception) when (exception is InsufficientExecutionStackException or InvalidOperationException)
        {
            // A program's own element, deeper than any that is read or with half a character: comparing does not throw.
            return left.GetRawText() == right.GetRawText();
        }
    }

    private static bool AreSameValues(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        switch (left.ValueKind)
        {
            case JsonValueKind.String:
                return left.ValueEquals(right.GetString());
            case JsonValueKind.Number:
                return left.GetRawText() == right.GetRawText();
            case JsonValueKind.Array:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return AreSameArrays(left, right);
            case JsonValueKind.Object:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return AreSameObjects(left, right);
            default:
                return true;
        }
    }

    private static bool AreSameArrays(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        JsonElement.ArrayEnumerator others = right.EnumerateArray();
        foreach (JsonElement item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !AreSameValues(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Each value is compared once, so that the depth of the JSON does not multiply the work.</summary>
    private static bool AreSameObjects(JsonElement left, JsonElement right)
    {
        Dictionary<string, JsonElement> expected = ToDictionary(left);
        Dictionary<string, JsonElement> actual = ToDictionary(right);
        if (expected.Count != actual.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, JsonElement> pair in expected)
        {
            if (!actual.TryGetValue(pair.Key, out JsonElement other) || !AreSameValues(pair.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of properties with one name the last, as everywhere.</summary>
    private static Dictionary<string, JsonElement> ToDictionary(JsonElement value)
    {
        Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            properties[property.Name] = property.Value;
        }

        return properties;
    }
}
