using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Testing.Contracts;

/// <summary>Where two JSON texts differ: order of properties aside, dates and numbers by value.</summary>
internal static class JsonDifference
{
    /// <summary>Null where they are equal.</summary>
    public static string? Find(string expected, string actual)
    {
        using JsonDocument left = JsonDocument.Parse(expected);
        using JsonDocument right = JsonDocument.Parse(actual);
        return Find(left.RootElement, right.RootElement, "$");
    }

    private static string? Find(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path} was {Text(expected)} and came back as {Text(actual)}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => FindInObject(expected, actual, path),
            JsonValueKind.Array => FindInArray(expected, actual, path),
            JsonValueKind.String when !StringValue.AreEqual(expected.GetString()!, actual.GetString()!) => $"{path} was {Text(expected)} and came back as {Text(actual)}",
            JsonValueKind.Number when !AreEqual(expected, actual) => $"{path} was {Text(expected)} and came back as {Text(actual)}",
            _ => null,
        };
    }

    private static string? FindInObject(JsonElement expected, JsonElement actual, string path)
    {
        Dictionary<string, JsonElement> left = Members(expected);
        Dictionary<string, JsonElement> right = Members(actual);
        foreach ((string name, JsonElement value) in left)
        {
            string? difference = right.Remove(name, out JsonElement other) ? Find(value, other, path + "." + name) : $"{path}.{name} is lost";
            if (difference is not null)
            {
                return difference;
            }
        }

        foreach (string name in right.Keys)
        {
            return $"{path}.{name} was not there";
        }

        return null;
    }

    /// <summary>The last one counts where a name repeats.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            members[property.Name] = property.Value;
        }

        return members;
    }

    private static string? FindInArray(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            return $"{path} had {expected.GetArrayLength()} items and came back with {actual.GetArrayLength()}";
        }

        for (int i = 0; i < expected.GetArrayLength(); i++)
        {
            if (Find(expected[i], actual[i], $"{path}[{i}]") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static bool AreEqual(JsonElement expected, JsonElement actual)
    {
        bool areDecimals = expected.TryGetDecimal(out decimal left) & actual.TryGetDecimal(out decimal right);
        bool isInteger = expected.GetRawText().IndexOfAny(['.', 'e', 'E']) < 0;
        return areDecimals && (left == right || isInteger) ? left == right : expected.GetDouble().Equals(actual.GetDouble());
    }

    private static string Text(JsonElement element)
    {
        string text = element.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "...";
    }
}
