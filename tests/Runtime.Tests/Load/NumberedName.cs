using System;
using System.Globalization;
using System.Text;

namespace DocModelGen.Load;

/// <summary>The device names that tell the requests of a run apart.</summary>
internal static class NumberedName
{
    private const string Mark = "device-";

    public static string Make(int number) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{number:D8}");

    /// <summary>The number in a body that has such a name somewhere.</summary>
    public static int Find(ReadOnlySpan<byte> body)
    {
        int start = body.IndexOf("device-"u8) + Mark.Length;
        return int.Parse(Encoding.ASCII.GetString(body.Slice(start, 8)), CultureInfo.InvariantCulture);
    }
}
