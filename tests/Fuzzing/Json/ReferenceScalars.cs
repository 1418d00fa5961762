using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocModelGen.Fuzzing.Json;

/// <summary>
/// What a JSON value is as a .NET value, by the platform's own parsers; null where there is none that is exactly that. Where those take more forms
/// than OData has, its grammar (OData ABNF 4.01) says which.
/// </summary>
internal static partial class ReferenceScalars
{
    private static readonly (string Part, long Ticks)[] s_parts =
        [("days", TimeSpan.TicksPerDay), ("hours", TimeSpan.TicksPerHour), ("minutes", TimeSpan.TicksPerMinute), ("seconds", TimeSpan.TicksPerSecond)];

    private const int MostDigitsOfPart = 18;
    private const int MostFractionDigits = 7;

    public static double? ToDouble(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString() switch { "NaN" => double.NaN, "INF" => double.PositiveInfinity, "-INF" => double.NegativeInfinity, _ => null }
        : value.TryGetDouble(out double number) && double.IsFinite(number) ? number : null;

    public static float? ToSingle(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? (float?)ToDouble(value)
        : value.TryGetSingle(out float number) && float.IsFinite(number) ? number : null;

    /// <summary>Only what a decimal holds to the last digit.</summary>
    public static decimal? ToDecimal(JsonElement value)
    {
        string text = value.GetRawText();
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            // The platform gives up exponents that it could do without.
            return Normalize(text).Coefficient.IsZero ? 0 : null;
        }

        return Normalize(text) == Normalize(number.ToString(CultureInfo.InvariantCulture)) ? number : null;
    }

    public static Guid? ToGuid(JsonElement value) => value.TryGetGuid(out Guid guid) ? guid : null;

    public static DateTimeOffset? ToDateTimeOffset(JsonElement value)
    {
        string text = value.GetString()!;
        Match match = Instant().Match(text);
        return match.Success
            && Fraction(match) is { } fraction
            && DateTimeOffset.TryParse(
                $"{match.Groups["day"].Value}T{match.Groups["time"].Value}{Seconds(match)}{fraction}{match.Groups["offset"].Value.ToUpperInvariant()}",
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out DateTimeOffset instant)
            ? instant
            : null;
    }

    public static DateOnly? ToDate(JsonElement value) =>
        DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    public static TimeOnly? ToTimeOfDay(JsonElement value)
    {
        Match match = Time().Match(value.GetString()!);
        return match.Success
            && Fraction(match) is { } fraction
            && TimeOnly.TryParse($"{match.Groups["time"].Value}{Seconds(match)}{fraction}", CultureInfo.InvariantCulture, out TimeOnly time)
            ? time
            : null;
    }

    public static TimeSpan? ToDuration(JsonElement value)
    {
        Match match = Duration().Match(value.GetString()!);
        if (!match.Success || Fraction(match) is not { } fraction)
        {
            return null;
        }

        BigInteger ticks = fraction.Length == 0 ? 0 : BigInteger.Parse(fraction[1..].PadRight(MostFractionDigits, '0'), CultureInfo.InvariantCulture);
        foreach ((string part, long unit) in s_parts)
        {
            string digits = match.Groups[part].Value;
            if (digits.Length > MostDigitsOfPart)
            {
                return null;
            }

            ticks += digits.Length == 0 ? 0 : unit * BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        }

        ticks = match.Groups["sign"].Success ? -ticks : ticks;
        return ticks >= long.MinValue && ticks <= long.MaxValue ? new TimeSpan((long)ticks) : null;
    }

    public static byte[]? ToBinary(JsonElement value)
    {
        string text = value.GetString()!.Replace('-', '+').Replace('_', '/');
        text = text.PadRight((text.Length + 3) / 4 * 4, '=');
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) && IsWhole(text, bytes.AsSpan(0, count)) ? bytes[..count] : null;
    }

    /// <summary>The platform drops bits at the end that make no byte.</summary>
    private static bool IsWhole(string text, ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=') == string.Concat(text.Split([' ', '\t', '\r', '\n', '='], StringSplitOptions.RemoveEmptyEntries));

    private static string Seconds(Match match) => match.Groups["seconds"].Success ? match.Groups["seconds"].Value : ":00";

    /// <summary>No more digits than .NET has; null where others than zeros follow.</summary>
    private static string? Fraction(Match match)
    {
        string digits = match.Groups["fraction"].Value;
        return digits.Length <= MostFractionDigits + 1 ? digits
            : digits[(MostFractionDigits + 1)..].Trim('0').Length == 0 ? digits[..(MostFractionDigits + 1)]
            : null;
    }

    private static (BigInteger Coefficient, int Exponent) Normalize(string number)
    {
        const int Beyond = 100_000;
        int e = number.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? number : number[..e];
        int exponent = e < 0 ? 0 : (int)BigInteger.Max(-Beyond, BigInteger.Min(Beyond, BigInteger.Parse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        BigInteger coefficient = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (coefficient.IsZero)
        {
            return (coefficient, 0);
        }

        while ((coefficient % 10).IsZero)
        {
            coefficient /= 10;
            exponent++;
        }

        return (coefficient, exponent);
    }

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<time>[0-9]{2}:[0-9]{2})((?<seconds>:[0-9]{2})(?<fraction>\.[0-9]+)?)?(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Instant();

    [GeneratedRegex(@"\A(?<time>[0-9]{2}:[0-9]{2})((?<seconds>:[0-9]{2})(?<fraction>\.[0-9]+)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A(?<sign>-)?P(?=[0-9]|T[0-9])((?<days>[0-9]+)D)?(T(?=[0-9])((?<hours>[0-9]+)H)?((?<minutes>[0-9]+)M)?((?<seconds>[0-9]+)(?<fraction>\.[0-9]+)?S)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
