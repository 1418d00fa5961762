using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Encoders;

/// <summary>A regular string literal, quotes included. The value is kept exactly; only printable ASCII stands as itself.</summary>
internal static class StringLiteral
{
    public static string Encode(string value)
    {
        if (IsPlain(value))
        {
            return $"\"{value}\"";
        }

        var builder = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    builder.Append('\\').Append(c);
                    break;
                case >= ' ' and <= '~':
                    builder.Append(c);
                    break;
                default:
                    builder.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return builder.Append('"').ToString();
    }

    /// <summary>The literal, or <c>null</c>.</summary>
    public static string EncodeOrNull(string? value) => value is null ? "null" : Encode(value);

    private static bool IsPlain(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
