using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>
/// What a witness knows of a value where it knows no type: <c>json:null|string</c> names the JSON kinds that were seen, <c>Collection(json:number)</c>
/// those of an array's items.
/// </summary>
internal static class JsonKinds
{
    public const string Null = "null";
    public const string Array = "array";

    private const string Prefix = "json:";

    public static bool Is(TypeText type) => type.Name.StartsWith(Prefix, StringComparison.Ordinal);

    public static IReadOnlyList<string> Of(TypeText type) => type.Name.Substring(Prefix.Length).Split(['|'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether values of the documented type, or items of a collection of it, come as each of the kinds.</summary>
    public static bool Fit(string documented, IReadOnlyList<string> kinds, FactIndex pages) => kinds.All(kind => kind == Null || Fits(documented, kind, pages));

    public static string Show(TypeText type)
    {
        string kinds = string.Join(" or ", Of(type).Select(static kind => kind == Null ? kind : "a JSON " + kind));
        return type.IsCollection ? $"an array of {(kinds.Length == 0 ? "nothing" : kinds)}" : kinds;
    }

    private static bool Fits(string documented, string kind, FactIndex pages) => documented switch
    {
        "Json" or "Stream" => true,
        "String" or "DateTimeOffset" or "Date" or "TimeOfDay" or "Duration" or "Guid" or "Binary" => kind == "string",
        "Boolean" => kind == "boolean",

        // Text that means a number ("NaN") is as documented: whoever observes does not take it down.
        "Byte" or "Int16" or "Int32" or "Int64" or "Single" or "Double" or "Decimal" => kind == "number",

        // By its name (OData JSON Format 4.01, 7.1): no page tells what a number would mean.
        _ when pages.FindEnum(documented) is not null => kind == "string",
        _ when documented.StartsWith("Collection(", StringComparison.Ordinal) => kind == Array,
        _ => kind == "object",
    };
}
