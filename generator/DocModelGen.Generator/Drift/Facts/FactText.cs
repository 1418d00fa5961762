using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>Columns of a baseline hold neither tabs nor line ends; a backslash escapes them.</summary>
internal static class FactText
{
    public static string Decode(string column)
    {
        if (column.IndexOf('\\') < 0)
        {
            return column;
        }

        var text = new StringBuilder(column.Length);
        for (int i = 0; i < column.Length; i++)
        {
            if (column[i] != '\\' || i + 1 == column.Length)
            {
                text.Append(column[i]);
                continue;
            }

            i++;
            if (column[i] == 'u' && i + 4 < column.Length
                && ushort.TryParse(column.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }

            text.Append(column[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', char other => other });
        }

        return text.ToString();
    }
}
