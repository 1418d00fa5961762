using System.Collections.Generic;
using System.Globalization;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Remainders;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Query parameters in one line: <c>`?status=open&amp;limit=20`</c>, or their names in code, <c>`status`, `limit`</c>.</summary>
internal static class QueryLine
{
    /// <summary>As a table has them; null where the line tells none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="text">The text that it stands in.</param>
    public static RawTable? Read(CellText line, string text)
    {
        var rows = new List<RawRow>();
        foreach (CellPart part in line.Parts)
        {
            if (part.Kind == DocRunKind.Code && line.GetSource(part.FlatStart) is var source && string.CompareOrdinal(text, source, part.Text, 0, part.Text.Length) == 0)
            {
                ReadPart(new TextRange(text, source, source + part.Text.Length), rows);
            }
        }

        return rows.Count == 0 ? null : new RawTable(ListTableReader.Header, rows) { Place = rows[0].Line };
    }

    private static void ReadPart(TextRange part, List<RawRow> rows)
    {
        int start = part.First is '?' or '&' ? part.Start + 1 : part.Start;
        while (start < part.End)
        {
            int end = part.Text.IndexOf('&', start, part.End - start);
            var option = new TextRange(part.Text, start, end < 0 ? part.End : end);
            int equals = option.Text.IndexOf('=', option.Start, option.Length);
            var name = new TextRange(option.Text, option.Start, equals < 0 ? option.End : equals);
            if (RowForm.IsName(name))
            {
                TextRange nothing = new(name.Text, name.End, name.End);
                rows.Add(new RawRow(name, [name, TypeOf(equals < 0 ? "" : new TextRange(option.Text, equals + 1, option.End).ToString()), nothing, nothing, nothing]));
            }

            start = option.End + 1;
        }
    }

    /// <summary>A value as it may be tells a number and a truth; all else is text.</summary>
    private static TextRange TypeOf(string value)
    {
        string type = value is "true" or "false" ? "boolean" : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "integer" : "string";
        return new TextRange(type, 0, type.Length);
    }
}
