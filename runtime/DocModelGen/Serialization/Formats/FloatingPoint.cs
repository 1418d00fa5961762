#if !NET
using System.Globalization;

namespace DocModelGen.Serialization;

/// <summary>Shortest texts that give the same number again; .NET Framework's "R" alone does not always.</summary>
internal static class FloatingPoint
{
    public static string ToText(double value)
    {
        string text = value.ToString("G15", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double back) && back.Equals(value)
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static string ToText(float value)
    {
        string text = value.ToString("G6", CultureInfo.InvariantCulture);
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float back) && back.Equals(value)
            ? text
            : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
#endif
