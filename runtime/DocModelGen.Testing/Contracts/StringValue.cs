using System;
using System.Globalization;
using System.Linq;
using System.Xml;

namespace DocModelGen.Testing.Contracts;

/// <summary>Whether two strings are one value: dates, times, durations and combined members have more than one spelling.</summary>
internal static class StringValue
{
    public static bool AreEqual(string expected, string actual) =>
        expected == actual
        || AreEqualDates(expected, actual)
        || AreEqualTimes(expected, actual)
        || AreEqualDurations(expected, actual)
        || AreEqualFlags(expected, actual);

    private static bool AreEqualDates(string expected, string actual) =>
        expected.Contains('-', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset left)
        && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset right)
        && left.EqualsExact(right);

    private static bool AreEqualTimes(string expected, string actual) =>
        expected.Contains(':', StringComparison.Ordinal)
        && TimeOnly.TryParse(expected, CultureInfo.InvariantCulture, out TimeOnly left)
        && TimeOnly.TryParse(actual, CultureInfo.InvariantCulture, out TimeOnly right)
        && left == right;

    private static bool AreEqualDurations(string expected, string actual)
    {
        if (!expected.StartsWith('P') || !actual.StartsWith('P'))
        {
            return false;
        }

        try
        {
            return XmlConvert.ToTimeSpan(expected) == XmlConvert.ToTimeSpan(actual);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool AreEqualFlags(string expected, string actual) =>
        expected.Contains(',', StringComparison.Ordinal)
        && !expected.Contains(' ', StringComparison.Ordinal)
        && expected.Split(',').Order(StringComparer.Ordinal).SequenceEqual(actual.Split(',').Order(StringComparer.Ordinal));
}
