using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>
/// What an editor of pages keeps as JSON between <c>[block:parameters]</c> and <c>[/block]</c>: a table by the places of its cells (<c>"h-0": "Name"</c>,
/// <c>"0-0": "id"</c>), a heading, code.
/// </summary>
internal sealed class BracketBlock
{
    private const string Start = "[block:";
    private const string Close = "[/block]";
    private const int HeaderRow = -1;

    private readonly string _text;
    private readonly int _json;
    private readonly JsonNode? _root;

    private BracketBlock(TextRange line, string kind, int json, int jsonEnd)
    {
        Line = line;
        Kind = kind;
        _text = line.Text;
        _json = json;
        End = jsonEnd + Close.Length;
        JsonText parsed = JsonText.Parse(line.Text.Substring(json, jsonEnd - json));
        _root = parsed.Error is null ? parsed.Root : null;
    }

    public TextRange Line { get; }

    public string Kind { get; }

    /// <summary>Where the block ends in the page.</summary>
    public int End { get; }

    /// <summary>The block that the line begins; null where it begins none, or nothing ends it.</summary>
    public static BracketBlock? Find(TextRange line)
    {
        if (!line.StartsWith(Start) || line.Text.IndexOf(']', line.Start, line.Length) is not (> 0 and int close))
        {
            return null;
        }

        int end = line.Text.IndexOf(Close, close, StringComparison.Ordinal);
        return end < 0 ? null : new BracketBlock(line, line.Text.Substring(line.Start + Start.Length, close - line.Start - Start.Length), close + 1, end);
    }

    /// <summary>The table; null where the block has none that can be read.</summary>
    public RawTable? ReadTable()
    {
        var cells = new SortedDictionary<int, SortedDictionary<int, TextRange>>();
        foreach (JsonMember member in _root?.Find("data")?.Members ?? [])
        {
            int dash = member.Name.IndexOf('-');
            int row = HeaderRow;
            if (dash > 0 && member.Value.Kind == JsonKind.String && TryParse(member.Name.Substring(dash + 1), out int column)
                && (member.Name[0] == 'h' || TryParse(member.Name.Substring(0, dash), out row)))
            {
                cells[row] = cells.TryGetValue(row, out var ofRow) ? ofRow : [];
                cells[row][column] = RangeOf(member.Value);
            }
        }

        if (!cells.TryGetValue(HeaderRow, out var header))
        {
            return null;
        }

        RawRow[] rows = [.. cells.Where(static row => row.Key != HeaderRow).Select(row => RowOf(row.Value))];
        return new RawTable(RowOf(header), rows) { Place = Line };

        RawRow RowOf(SortedDictionary<int, TextRange> row)
        {
            TextRange line = row.First().Value;
            return new RawRow(line, [.. header.Keys.Select(column => row.TryGetValue(column, out TextRange cell) ? cell : new TextRange(_text, line.End, line.End))]);
        }
    }

    /// <summary>The text of a member of the block; empty where it has none of that name.</summary>
    public TextRange Find(string name) => _root?.Find(name) is { Kind: JsonKind.String } node ? RangeOf(node) : default;

    /// <summary>As it stands in the page: what JSON escapes, Markdown does too, by and large.</summary>
    private TextRange RangeOf(JsonNode node) => new TextRange(_text, _json + node.Start + 1, _json + node.Start + node.Length - 1).Trim();

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
