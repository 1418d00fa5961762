using System;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>The canonical primitives of type cells and of the facts file.</summary>
internal static class Primitives
{
    public static ValueKind? Parse(string canonicalName) => canonicalName switch
    {
        "String" => ValueKind.String,
        "Boolean" => ValueKind.Boolean,
        "Byte" => ValueKind.Byte,
        "Int16" => ValueKind.Int16,
        "Int32" => ValueKind.Int32,
        "Int64" => ValueKind.Int64,
        "Single" => ValueKind.Single,
        "Double" => ValueKind.Double,
        "Decimal" => ValueKind.Decimal,
        "DateTimeOffset" => ValueKind.DateTimeOffset,
        "Date" => ValueKind.Date,
        "TimeOfDay" => ValueKind.TimeOfDay,
        "Duration" => ValueKind.Duration,
        "Guid" => ValueKind.Guid,
        "Binary" => ValueKind.Binary,
        "Stream" => ValueKind.Stream,
        "Json" => ValueKind.Json,
        _ => null,
    };

    /// <summary>For texts that parsing did not canonicalise: <c>Edm.String</c>, <c>string</c>.</summary>
    public static ValueKind? ParseLoosely(string name)
    {
        string bare = name.StartsWith("Edm.", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name;
        foreach (ValueKind kind in s_primitives)
        {
            if (string.Equals(kind.ToString(), bare, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static readonly ValueKind[] s_primitives =
    [
        ValueKind.String, ValueKind.Boolean, ValueKind.Byte, ValueKind.Int16, ValueKind.Int32, ValueKind.Int64,
        ValueKind.Single, ValueKind.Double, ValueKind.Decimal, ValueKind.DateTimeOffset, ValueKind.Date,
        ValueKind.TimeOfDay, ValueKind.Duration, ValueKind.Guid, ValueKind.Binary, ValueKind.Stream, ValueKind.Json,
    ];
}
