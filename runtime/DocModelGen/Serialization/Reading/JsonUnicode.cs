using System;

namespace DocModelGen.Serialization;

/// <summary>
/// Whether JSON has text that .NET can hold: System.Text.Json takes any bytes and any escapes for text, and throws only when it is asked for it.
/// </summary>
internal static class JsonUnicode
{
    private const int EscapeLength = 6;

    /// <summary>Whether the strings of a JSON value are UTF-8 and have no half of a surrogate pair in escapes (RFC 8259, 8.1 and 8.2).</summary>
    /// <param name="json">JSON whose syntax is known to be right.</param>
    public static bool IsValid(ReadOnlySpan<byte> json) => Utf8Text.IsValid(json) && HasWholePairs(json);

    private static bool HasWholePairs(ReadOnlySpan<byte> json)
    {
        int escape;
        while ((escape = json.IndexOf((byte)'\\')) >= 0)
        {
            json = json.Slice(escape);
            int unit = ReadUnit(json);
            if (unit is < 0xD800 or > 0xDFFF)
            {
                json = json.Slice(2);
                continue;
            }

            if (unit > 0xDBFF || ReadUnit(json.Slice(EscapeLength)) is < 0xDC00 or > 0xDFFF)
            {
                return false;
            }

            json = json.Slice(2 * EscapeLength);
        }

        return true;
    }

    /// <summary>The UTF-16 code unit that the text starts with as an escape, or -1.</summary>
    private static int ReadUnit(ReadOnlySpan<byte> json)
    {
        if (json.Length < EscapeLength || json[0] != '\\' || json[1] != 'u')
        {
            return -1;
        }

        int unit = 0;
        for (int i = 2; i < EscapeLength; i++)
        {
            int digit = json[i] <= '9' ? json[i] - '0' : (json[i] | 0x20) - 'a' + 10;
            unit = (unit << 4) | digit;
        }

        return unit;
    }
}
