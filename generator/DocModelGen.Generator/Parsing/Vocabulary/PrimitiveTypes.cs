using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>The primitives of OData as the reference spells them: any case, with or without <c>Edm.</c>, and by names from other languages.</summary>
internal static class PrimitiveTypes
{
    private const string EdmPrefix = "Edm.";

    private static readonly HashSet<string> s_untyped = new(StringComparer.OrdinalIgnoreCase)
    {
        "json", "object", "json object", "untyped json object", "untyped", "edm.untyped", "any", "edm.json",
        "edm.complextype", "complextype", "edm.primitivetype", "primitivetype", "dictionary",
        "map", "hash", "hashtable", "jsonobject", "jsonelement", "json value", "json blob", "unknown", "mixed", "dynamic", "anything",
    };

    private static readonly Dictionary<string, string> s_canonical = CreateCanonical();

    /// <summary>All canonical names.</summary>
    public static IEnumerable<string> Names => new HashSet<string>(s_canonical.Values, StringComparer.Ordinal);

    /// <summary>The canonical name; null where the name is no primitive's.</summary>
    public static string? Find(string name)
    {
        if (s_canonical.TryGetValue(name, out string? canonical))
        {
            return canonical;
        }

        return name.StartsWith(EdmPrefix, StringComparison.OrdinalIgnoreCase)
            && s_canonical.TryGetValue(name.Substring(EdmPrefix.Length), out canonical)
                ? canonical
                : FindFormat(name);
    }

    /// <summary>"string in UTC date-time format": what its text is, or a string where that is no type.</summary>
    private static string? FindFormat(string name)
    {
        const string Start = "string in ";
        const string End = " format";
        if (!name.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string format = name.Substring(Start.Length).Trim();
        format = format.EndsWith(End, StringComparison.OrdinalIgnoreCase) ? format.Substring(0, format.Length - End.Length) : format;
        format = format.StartsWith("UTC ", StringComparison.OrdinalIgnoreCase) ? format.Substring("UTC ".Length) : format;
        return s_canonical.TryGetValue(format, out string? canonical) ? canonical : "String";
    }

    /// <summary>JSON of any shape.</summary>
    public static bool IsUntyped(string name) => s_untyped.Contains(name);

    private static Dictionary<string, string> CreateCanonical()
    {
        string[] names =
        [
            "String", "Boolean", "Byte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal",
            "DateTimeOffset", "Date", "TimeOfDay", "Duration", "Guid", "Binary", "Stream",
        ];
        var canonical = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["SByte"] = "Int16",
            ["short"] = "Int16",
            ["int"] = "Int32",
            ["integer"] = "Int32",
            ["long"] = "Int64",
            ["bool"] = "Boolean",
            ["float"] = "Double",
            ["float64"] = "Double",
            ["float32"] = "Single",
            ["real"] = "Double",
            ["number"] = "Double",
            ["numeric"] = "Decimal",
            ["money"] = "Decimal",
            ["currency"] = "Decimal",
            ["int8"] = "Int16",
            ["uint8"] = "Byte",
            ["uint16"] = "Int32",
            ["uint32"] = "Int64",
            ["unsignedInt"] = "Int64",
            ["unsigned int"] = "Int64",
            ["unsigned integer"] = "Int64",
            ["unsignedLong"] = "Decimal",
            ["uint64"] = "Decimal",
            ["bigint"] = "Int64",
            ["text"] = "String",
            ["char"] = "String",
            ["varchar"] = "String",
            ["nvarchar"] = "String",
            ["email"] = "String",
            ["email address"] = "String",
            ["password"] = "String",
            ["hostname"] = "String",
            ["ipv4"] = "String",
            ["ipv6"] = "String",
            ["snowflake"] = "String",
            ["sid"] = "String",
            ["uuid"] = "Guid",
            ["base64"] = "Binary",
            ["base64 string"] = "Binary",
            ["base64url"] = "String",
            ["bytes"] = "Binary",
            ["byte array"] = "Binary",
            ["date-time"] = "DateTimeOffset",
            ["date time"] = "DateTimeOffset",
            ["date-time offset"] = "DateTimeOffset",
            ["ISO8601 timestamp"] = "DateTimeOffset",
            ["ISO 8601 timestamp"] = "DateTimeOffset",
            ["ISO8601 date"] = "DateTimeOffset",
            ["ISO 8601 date"] = "DateTimeOffset",
            ["time"] = "TimeOfDay",
            ["ISO 8601 duration"] = "Duration",
            ["DateTime"] = "DateTimeOffset",
            ["DateTime offset"] = "DateTimeOffset",
            ["Date time offset"] = "DateTimeOffset",
            ["Timestamp"] = "DateTimeOffset",
            ["DateOnly"] = "Date",
            ["TimeOnly"] = "TimeOfDay",
            ["Url"] = "String",
            ["Uri"] = "String",
            ["Uri-reference"] = "String",
        };
        foreach (string name in names)
        {
            canonical[name] = name;
        }

        return canonical;
    }
}
