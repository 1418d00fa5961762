using System;
using System.Globalization;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Examples;

/// <summary>The string forms of OData primitives.</summary>
internal static class WireFormat
{
    // Bounded repeats and no alternatives that overlap: linear on any text.
    private static readonly Regex s_dateTime = new(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?([Zz]|[+-]\d\d:?\d\d)?$", RegexOptions.CultureInvariant);
    private static readonly Regex s_time = new(@"^\d\d:\d\d(:\d\d(\.\d+)?)?$", RegexOptions.CultureInvariant);
    private static readonly Regex s_duration = new(@"^[+-]?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$", RegexOptions.CultureInvariant);

    /// <summary>The value is of a kind with a fixed form, and does not have it. A date and time without offset passes: nobody is misled by it.</summary>
    public static bool IsUnreadable(string value, ValueKind kind) => kind switch
    {
        ValueKind.DateTimeOffset => !s_dateTime.IsMatch(value) || !IsDate(value.Substring(0, 10)),
        ValueKind.Date => !IsDate(value),
        ValueKind.TimeOfDay => !s_time.IsMatch(value),
        ValueKind.Duration => !s_duration.IsMatch(value),
        ValueKind.Guid => !Guid.TryParse(value, out _),
        _ => false,
    };

    private static bool IsDate(string value) =>
        value == "0000-00-00"
        || DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
