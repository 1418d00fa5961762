using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Reads the table of request headers.</summary>
internal sealed class HeaderTableReader(PageDraft draft, InlineReader inlines)
{
    private static readonly string[] s_names = ["header", "headers", "name", "header name", "request header"];

    private static readonly string[] s_values = ["value", "values"];

    private static readonly string[] s_required = ["required", "required?", "required (y/n)"];

    private static readonly string[] s_onlyHeaders = ["header", "headers", "header name", "request header"];

    public static bool IsHeaderTable(ColumnMap columns) => FindName(columns) >= 0;

    /// <summary>The first column alone says that the table is one of headers.</summary>
    public static bool SaysHeaders(ColumnMap columns) => columns.Find(s_onlyHeaders) == 0;

    public void Read(RawTable table, ColumnMap columns)
    {
        int name = FindName(columns);
        int value = columns.Find(s_values);
        int required = columns.Find(s_required);
        foreach (RawRow row in table.Rows)
        {
            string header = inlines.ReadText(row[name]);
            if (header.Length == 0)
            {
                continue;
            }

            string text = inlines.ReadText(row[value >= 0 ? value : columns.Description >= 0 ? columns.Description : columns.Count - 1]);
            draft.Headers.Add(new HeaderRow
            {
                Name = header,
                Value = text,
                IsRequired = IsYes(required < 0 ? "" : row[required].ToString()) || IsRequired(row, columns, text),
                Anchor = draft.Anchors.Add(row[name]),
            });
        }
    }

    private static int FindName(ColumnMap columns) => columns.Find(s_names);

    private bool IsRequired(RawRow row, ColumnMap columns, string value) =>
        (SentenceFlags.Read(value) & PropertyFlags.Required) != 0
        || (columns.Description >= 0 && (SentenceFlags.Read(inlines.Read(row[columns.Description]).Text) & PropertyFlags.Required) != 0);

    private static bool IsYes(string text) => text.Trim('*', '`', ' ', '.') is var word
        && (word.Equals("y", StringComparison.OrdinalIgnoreCase) || word.Equals("yes", StringComparison.OrdinalIgnoreCase) || word.Equals("true", StringComparison.OrdinalIgnoreCase));
}
