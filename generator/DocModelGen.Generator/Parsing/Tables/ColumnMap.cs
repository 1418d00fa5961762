using System;
using System.Text;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Which column is which, by header name: their order and number differ from author to author.</summary>
internal sealed class ColumnMap
{
    private static readonly string[] s_descriptions = ["description", "descrition", "descriptions", "comments", "comment", "details", "notes", "remarks"];

    private readonly string[] _names;

    public ColumnMap(RawRow header)
    {
        _names = new string[header.Cells.Count];
        for (int i = 0; i < _names.Length; i++)
        {
            _names[i] = Normalize(header.Cells[i]);
            Count = _names[i].Length > 0 ? i + 1 : Count;
        }

        Description = Find(s_descriptions);
    }

    /// <summary>Columns, without unnamed ones at the end.</summary>
    public int Count { get; }

    public int Description { get; }

    /// <summary>The first column of one of the names; -1 where there is none.</summary>
    public int Find(string[] names)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (Array.IndexOf(names, _names[i]) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    public bool StartsWith(string name) => _names[0].StartsWith(name, StringComparison.Ordinal);

    public string this[int index] => _names[index];

    private static string Normalize(TextRange cell)
    {
        string text = InvisibleText.Remove(cell.ToString()).Replace("*", "").Replace("`", "");
        text = text.IndexOf('<') < 0 ? text : WithoutTags(text);
        return Whitespace.Collapse(text).Trim('_', ':').ToLowerInvariant();
    }

    private static string WithoutTags(string text)
    {
        var builder = new StringBuilder(text.Length);
        bool isInTag = false;
        foreach (char c in text)
        {
            isInTag = c == '<' || (isInTag && c != '>');
            if (!isInTag && c != '>')
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }
}
