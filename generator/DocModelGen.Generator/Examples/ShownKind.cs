using System;
using System.Globalization;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Examples;

/// <summary>What a value of a JSON representation says of its type, by kind of JSON.</summary>
internal static class ShownKind
{
    private const string Text = "text";
    private const string Number = "a number";
    private const string Boolean = "a Boolean";
    private const string Object = "an object";

    /// <summary>What is documented and what is shown; null where they agree, or the JSON leaves it open.</summary>
    public static (string Documented, string Shown)? Difference(ApiType type, JsonNode value)
    {
        bool isArray = value.Kind == JsonKind.Array;
        if (value.Kind == JsonKind.Null || type.Kind is ValueKind.Json or ValueKind.Map or ValueKind.Collection or ValueKind.Stream || SaysCollection(value))
        {
            return null;
        }

        if (isArray != type.IsCollection)
        {
            return type.IsCollection ? ("a collection", "one value") : ("one value", "a collection");
        }

        JsonNode? item = !isArray ? value : value.Items.Count > 0 ? value.Items[0] : null;
        return item is not null && KindOf(type.Kind) is { } documented && KindOf(item) is { } shown && documented != shown && !IsName(type.Kind, item)
            ? (documented, shown)
            : null;
    }

    private static bool SaysCollection(JsonNode value) => value.Kind == JsonKind.String && value.Text.IndexOf("collection", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The name of a type stands for an object or a value of it.</summary>
    private static bool IsName(ValueKind kind, JsonNode value) =>
        kind is ValueKind.Object or ValueKind.Enum && value.Kind == JsonKind.String && PlaceholderType.Read(value.Text) is null or { Kind: TypeCellKind.Named };

    private static string? KindOf(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => Boolean,
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Single or ValueKind.Double or ValueKind.Decimal => Number,
        ValueKind.Object => Object,
        ValueKind.Json or ValueKind.Map or ValueKind.Collection or ValueKind.Stream => null,
        _ => Text,
    };

    private static string? KindOf(JsonNode value) => value.Kind switch
    {
        JsonKind.True or JsonKind.False => Boolean,
        JsonKind.Number => Number,
        JsonKind.Object => Object,
        JsonKind.String when PlaceholderType.Read(value.Text) is { } word => word.Kind == TypeCellKind.Primitive && Primitives.Parse(word.Name) is { } primitive ? KindOf(primitive) : null,
        JsonKind.String when IsOpen(value.Text) => null,
        JsonKind.String => Text,
        _ => null,
    };

    /// <summary>Numbers and Booleans in quotes, words in brackets, and nothing at all.</summary>
    private static bool IsOpen(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim()[0] is '<' or '{' or '[' || bool.TryParse(text, out _) || text.IndexOf("...", StringComparison.Ordinal) >= 0
        || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
