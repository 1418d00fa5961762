using System.Collections.Generic;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>How a kind of value is spelled in C#, and what the runtime calls it: a row a kind.</summary>
/// <param name="Name">The C# type, not nullable.</param>
/// <param name="Accessor">What <c>Add…</c> of the list of properties and <c>Of…</c> of the kinds of values end in.</param>
/// <param name="ListAccessor">What <c>Add…</c> ends in for a list.</param>
/// <param name="UrlFormat">The expression that makes a text for a URL of <c>{0}</c>; null where OData fixes none.</param>
internal sealed record ValueSyntax(string Name, string Accessor, string ListAccessor, string? UrlFormat)
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    private const string Plain = "{0}.ToString(" + Invariant + ")";
    private const string RoundTrip = "{0}.ToString(\"R\", " + Invariant + ")";
    private const string Instant = "{0}.UtcDateTime.ToString(\"yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'\", " + Invariant + ")";

    private static readonly ValueSyntax s_text = new("string", "String", "Strings", null);

    // A stream is fetched by a request of its own; what JSON may say about it is kept as it is.
    private static readonly ValueSyntax s_untyped = new("global::System.Text.Json.JsonElement", "Element", "Elements", null);

    private static readonly Dictionary<ValueKind, ValueSyntax> s_rows = new()
    {
        [ValueKind.String] = s_text,
        [ValueKind.Boolean] = new("bool", "Boolean", "Booleans", "({0} ? \"true\" : \"false\")"),
        [ValueKind.Byte] = new("byte", "Byte", "Bytes", Plain),
        [ValueKind.Int16] = new("short", "Int16", "Int16s", Plain),
        [ValueKind.Int32] = new("int", "Int32", "Int32s", Plain),
        [ValueKind.Int64] = new("long", "Int64", "Int64s", Plain),
        [ValueKind.Single] = new("float", "Single", "Singles", RoundTrip),
        [ValueKind.Double] = new("double", "Double", "Doubles", RoundTrip),
        [ValueKind.Decimal] = new("decimal", "Decimal", "Decimals", Plain),
        [ValueKind.DateTimeOffset] = new("global::System.DateTimeOffset", "DateTimeOffset", "DateTimeOffsets", Instant),
        [ValueKind.Date] = new("global::System.DateOnly", "Date", "Dates", "{0}.ToString(\"yyyy-MM-dd\", " + Invariant + ")"),
        [ValueKind.TimeOfDay] = new("global::System.TimeOnly", "TimeOfDay", "TimesOfDay", "{0}.ToString(\"HH:mm:ss.FFFFFFF\", " + Invariant + ")"),
        [ValueKind.Duration] = new("global::System.TimeSpan", "Duration", "Durations", null),
        [ValueKind.Guid] = new("global::System.Guid", "Guid", "Guids", "{0}.ToString()"),
        [ValueKind.Binary] = new("byte[]", "Binary", "Binaries", null),
        [ValueKind.Json] = s_untyped,
        [ValueKind.Stream] = s_untyped,
    };

    /// <summary>Null for objects, enumerations and what is made of other values.</summary>
    public static ValueSyntax? Find(ValueKind kind, TargetFacts target) =>
        kind is ValueKind.Date or ValueKind.TimeOfDay && !target.HasDateOnly ? s_text
        : s_rows.TryGetValue(kind, out ValueSyntax? row) ? row
        : null;
}
