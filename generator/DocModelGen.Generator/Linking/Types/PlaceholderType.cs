using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>
/// Text that stands in JSON for a value and tells its type: <c>String (timestamp)</c>, <c>Int32</c>, <c>microsoft.graph.identitySet</c>,
/// <c>notStarted | running</c>.
/// </summary>
internal static class PlaceholderType
{
    private const string Collection = "Collection(";

    private static readonly string[] s_strings = ["identifier", "id", "url", "uri", "email", "text", "etag"];

    /// <summary>Null where the text is a value, or says nothing but that it is text.</summary>
    public static TypeCell? Read(string text)
    {
        string value = text.Trim().TrimStart('#');
        bool isCollection = value.StartsWith(Collection, StringComparison.OrdinalIgnoreCase) && value.EndsWith(")", StringComparison.Ordinal);
        value = isCollection ? value.Substring(Collection.Length, value.Length - Collection.Length - 1).Trim() : value;
        int open = value.EndsWith(")", StringComparison.Ordinal) ? value.IndexOf(" (", StringComparison.Ordinal) : -1;
        string word = open < 0 ? value : value.Substring(0, open);
        string remark = open < 0 ? "" : value.Substring(open + 2, value.Length - open - 3).Trim();
        if (PrimitiveTypes.Find(word) is { } primitive)
        {
            return TypeCell.Create(TypeCellKind.Primitive, primitive == "String" ? OfRemark(remark) : primitive, isCollection);
        }

        return PrimitiveTypes.IsUntyped(value) ? TypeCell.Create(TypeCellKind.Untyped, "any", isCollection)
            : value.IndexOf('.') > 0 && SectionNames.IsTypeName(value) && !value.EndsWith(".", StringComparison.Ordinal) ? TypeCell.Create(TypeCellKind.Named, value, isCollection)
            : null;
    }

    /// <summary>Names between bars; empty where the text is none of that kind.</summary>
    public static string[] ReadMembers(string text)
    {
        string[] names = [.. text.Split('|').Select(static name => name.Trim())];
        return names.Length > 1 && Array.TrueForAll(names, SectionNames.IsTypeName) ? [.. names.Distinct(StringComparer.Ordinal)] : [];
    }

    private static string OfRemark(string remark)
    {
        string words = remark.ToLowerInvariant();
        return Array.IndexOf(s_strings, words) >= 0 ? "String"
            : words.IndexOf("timestamp", StringComparison.Ordinal) >= 0 || words is "datetime" or "date-time" or "datetimeoffset" ? "DateTimeOffset"
            : words.IndexOf("duration", StringComparison.Ordinal) >= 0 ? "Duration"
            : words.IndexOf("time of day", StringComparison.Ordinal) >= 0 || words is "timeofday" ? "TimeOfDay"
            : words is "date" ? "Date"
            : words is "guid" or "uuid" ? "Guid"
            : words is "binary" or "base64" or "bytes" ? "Binary"
            : "String";
    }
}
