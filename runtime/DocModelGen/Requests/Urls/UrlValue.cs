using System;
using System.Globalization;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>Values as they stand in a URL (OData ABNF; RFC 3339), before they are escaped.</summary>
internal static class UrlValue
{
    /// <summary>Null where the type has no form of its own.</summary>
    public static string? Format(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        byte or short or int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        float or double => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        Guid guid => guid.ToString(),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        TimeSpan duration => Format(duration),
#if NET
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
#endif
        _ => null,
    };

    /// <summary>A quote inside a string literal is doubled (OData URL Conventions 4.01, 5.1.1.6.2).</summary>
#if NET
    public static string WithDoubledQuotes(string text) => text.Replace("'", "''", StringComparison.Ordinal);
#else
    public static string WithDoubledQuotes(string text) => text.Replace("'", "''");
#endif

    private static string Format(TimeSpan duration)
    {
        Span<byte> text = stackalloc byte[64];
        return Encoding.ASCII.GetString(text.Slice(0, IsoDuration.Write(text, duration)).ToArray());
    }
}
