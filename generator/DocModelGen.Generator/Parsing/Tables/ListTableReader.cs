using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>
/// Reads lists that stand for a table: <c>- `name` (string): text</c>, <c>* **name** - *string* - text</c>,
/// <c>- `name` `(string: &lt;required&gt;)` - text</c>; and lists of definitions.
/// </summary>
internal static class ListTableReader
{
    /// <summary>What the columns hold of what is no table.</summary>
    public static RawRow Header { get; } = TableReader.Split(WholeOf("|Name|Type|Required|Default|Description|"), columns: 0);

    private static readonly RawRow s_members = TableReader.Split(WholeOf("|Member|Description|"), columns: 0);

    private static readonly (string Open, string Close)[] s_wrappers =
        [("`(", ")`"), ("*(", ")*"), ("_(", ")_"), ("(", ")"), ("`", "`"), ("**", "**"), ("*", "*"), ("_", "_")];

    private const int MaximumTypeLine = 64;

    private const int InnerDepth = 2;

    private static readonly char[] s_nameEnds = [' ', '(', ':', '`'];

    /// <summary>Null where fewer than half of the items tell a name and a type.</summary>
    public static RawTable? Read(ListBlock list, out IReadOnlyList<TextRange> others) => Read(list, depth: 0, out others);

    /// <summary>Whether the list stands in an item and has the rows of what is inside of it: they are in the table of the outer list.</summary>
    public static bool IsInner(ListBlock list) => Read(list, out IReadOnlyList<TextRange> others) is not null && others.Count == 0;

    private static RawTable? Read(ListBlock list, int depth, out IReadOnlyList<TextRange> others)
    {
        bool hasPrimitives = HoldsPrimitive(list);
        var rows = new List<RawRow>(list.Count);
        var rest = new List<TextRange>();
        others = rest;
        foreach (Block block in list)
        {
            if (block is not ListItemBlock item || item.Count == 0 || item[0] is not ParagraphBlock { Lines.Count: > 0 } paragraph)
            {
                continue;
            }

            TextRange line = CodeLines.Get(paragraph.Lines, 0).Trim();
            if (ReadItem(line, hasPrimitives) is { } row)
            {
                rows.Add(new RawRow(row.Line, row.Cells) { Depth = depth });
                AddContinuation(rows, paragraph.Lines, from: 1);
            }
            else if (ReadLines(line, paragraph.Lines) is { } ofLines)
            {
                rows.Add(new RawRow(ofLines.Line, ofLines.Cells) { Depth = depth });
                AddContinuation(rows, paragraph.Lines, from: 3);
            }
            else
            {
                rest.Add(line);
                continue;
            }

            AddInner(rows, item, depth + InnerDepth);
        }

        return rows.Count == 0 || rest.Count > rows.Count ? null : new RawTable(Header, rows) { Place = rows[0].Line };
    }

    /// <summary>A list of definitions: a name, and below it <c>: {{&lt;required&gt;}} String. The text.</c>; null where that is something else.</summary>
    public static RawTable? ReadDefinitions(StringLineGroup lines)
    {
        var rows = new List<RawRow>();
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i).Trim();
            if (line.First == ':' && line.Length > 1 && line.Text[line.Start + 1] == ' ')
            {
                if (rows.Count == 0)
                {
                    return null;
                }

                rows.Add(new RawRow(line, [line.From(line.Start + 1).Trim()]));
            }
            else if (i + 1 < lines.Count && CodeLines.Get(lines, i + 1).Trim() is { First: ':' } text && ReadDefinition(line, SkipSpaces(text.From(text.Start + 1))) is { } row)
            {
                rows.Add(row);
                i++;
            }
            else if (rows.Count == 0)
            {
                return null;
            }
            else
            {
                rows.Add(new RawRow(line, [line]));
            }
        }

        return rows.Count == 0 ? null : new RawTable(Header, rows) { Place = rows[0].Line };
    }

    /// <summary>A list of values: <c>- `open` - anybody may come</c>; null where not each item begins with one in code or bold.</summary>
    public static RawTable? ReadMembers(ListBlock list)
    {
        var rows = new List<RawRow>(list.Count);
        foreach (Block block in list)
        {
            TextRange line = block is ListItemBlock { Count: > 0 } item && item[0] is ParagraphBlock { Lines.Count: > 0 } paragraph ? CodeLines.Get(paragraph.Lines, 0).Trim() : default;
            TextRange name = line.Length > 0 && line.First is '`' or '*' ? ReadName(line) : default;
            TextRange rest = name.IsEmpty ? default : SkipSpaces(line.From(name.End));
            if (name.IsEmpty || !(rest.IsEmpty || rest.First is '-' or '–' or '—' or ':' or '='))
            {
                return null;
            }

            rows.Add(new RawRow(line, [name, rest.IsEmpty ? rest : SkipSpaces(rest.From(rest.Start + 1))]));
        }

        return rows.Count == 0 ? null : new RawTable(s_members, rows) { Place = rows[0].Line };
    }

    private static RawRow? ReadDefinition(TextRange name, TextRange text)
    {
        TextRange required = Empty(text);
        while (text.StartsWith("{{") && text.Text.IndexOf("}}", text.Start, text.Length, StringComparison.Ordinal) is > 0 and int close)
        {
            // A shortcode of a site generator.
            TextRange code = new TextRange(text.Text, text.Start + 2, close).Trim();
            required = code.Length > 2 && IsRequiredWord(new TextRange(code.Text, code.Start + 1, code.End - 1)) ? new TextRange(code.Text, code.Start + 1, code.End - 1) : required;
            text = SkipSpaces(text.From(close + 2));
        }

        int end = text.Span.IndexOf(". ".AsSpan());
        TextRange type = (end < 0 ? text : new TextRange(text.Text, text.Start, text.Start + end)).Trim();
        type = type.Text[Math.Max(type.End - 1, type.Start)] == '.' && type.Length > 0 ? new TextRange(type.Text, type.Start, type.End - 1) : type;
        bool isName = name.Length > 0 && name.Span.IndexOf(' ') < 0;
        return isName && LooksLikeType(type)
            ? new RawRow(name, [name.First == ':' ? name.From(name.Start + 1) : name, type, required, Empty(text), end < 0 ? Empty(text) : text.From(text.Start + end + 1).Trim()])
            : null;
    }

    private static void AddInner(List<RawRow> rows, ListItemBlock item, int depth)
    {
        for (int i = 1; i < item.Count; i++)
        {
            if (item[i] is ListBlock inner && Read(inner, depth, out IReadOnlyList<TextRange> others) is { } table && others.Count == 0)
            {
                rows.AddRange(table.Rows);
            }
        }
    }

    private static void AddContinuation(List<RawRow> rows, StringLineGroup lines, int from)
    {
        for (int i = from; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i).Trim();
            rows.Add(new RawRow(line, [line]));
        }
    }

    /// <summary>A name, its type and its description, each on a line of its own.</summary>
    private static RawRow? ReadLines(TextRange line, StringLineGroup lines)
    {
        TextRange name = line.Length > 0 && line.First is '`' or '*' ? ReadName(line) : Empty(line);
        if (name.IsEmpty || name.End != line.End || lines.Count < 2)
        {
            return null;
        }

        TextRange type = CodeLines.Get(lines, 1).Trim();
        return LooksLikeType(type) ? new RawRow(line, [name, type, Empty(type), Empty(type), lines.Count > 2 ? CodeLines.Get(lines, 2).Trim() : Empty(type)]) : null;
    }

    /// <summary>Beside a primitive any name in a type's place is one.</summary>
    private static bool HoldsPrimitive(ListBlock list)
    {
        foreach (Block block in list)
        {
            if (block is ListItemBlock { Count: > 0 } item && item[0] is ParagraphBlock { Lines.Count: > 0 } paragraph
                && ReadItem(CodeLines.Get(paragraph.Lines, 0).Trim(), takesNames: false) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static RawRow? ReadItem(TextRange line, bool takesNames)
    {
        TextRange name = ReadName(line);
        if (name.IsEmpty)
        {
            return null;
        }

        TextRange rest = SkipSpaces(line.From(name.End));
        bool isDashed = rest.First is '-' or '–' or '—' or ':';
        bool isMarked = line.First is '`' or '*' or '_';
        rest = isDashed ? SkipSpaces(rest.From(rest.Start + 1)) : rest;
        TextRange? type = ReadWrapped(rest, isMarked || isDashed, out TextRange behind) ?? (isDashed || isMarked ? ReadBareType(rest, isDashed, out behind) : null);
        return (type is { } found ? CreateRow(line, name, found, behind, takesNames) : null) ?? (isDashed ? ReadTypeBehind(line, name, rest) : null);
    }

    private static RawRow? CreateRow(TextRange line, TextRange name, TextRange type, TextRange text, bool takesNames)
    {
        SplitRemarks(type, out TextRange core, out TextRange required, out TextRange fallback);
        core = WithoutFormat(core);
        return LooksLikeType(core) || (takesNames && SectionNames.IsTypeName(core.ToString()))
            ? new RawRow(line, [name, core, required, fallback, SkipSpaces(SkipMark(text))])
            : null;
    }

    /// <summary><c>id: 42 (number, required) - text</c>, with a value as it may be; <c>**name**: The text. (`string`)</c>.</summary>
    private static RawRow? ReadTypeBehind(TextRange line, TextRange name, TextRange rest)
    {
        int open = rest.Text.IndexOf(" (", rest.Start, rest.Length, StringComparison.Ordinal);
        int close = open < 0 ? -1 : FindClosing(rest, open + 2);
        if (close < 0)
        {
            return null;
        }

        TextRange before = new TextRange(rest.Text, rest.Start, open).Trim();
        TextRange behind = SkipSpaces(SkipMark(rest.From(close + 1)));
        TextRange type = new TextRange(rest.Text, open + 2, close).Trim();
        bool isCode = type.Length > 2 && type.First == '`' && type.Text[type.End - 1] == '`';
        return CreateRow(line, name, isCode ? new TextRange(type.Text, type.Start + 1, type.End - 1) : type, behind.IsEmpty && before.Contains(" ") ? before : behind, takesNames: false);
    }

    /// <summary>A line that is a type and nothing else, or a type and whether it is required.</summary>
    public static RawRow? ReadTypeLine(TextRange line, TextRange name, TextRange type) =>
        type.IsEmpty || type.Length > MaximumTypeLine || !IsWhole(type) ? null : CreateRow(line, name, WithoutMarks(type), Empty(type), takesNames: false);

    /// <summary>A name in code or bold, and behind it its type; null where the line is something else.</summary>
    public static RawRow? ReadMarkedLine(TextRange line) =>
        line.Length > 0 && line.First is '`' or '*' or '_' && ReadItem(line, takesNames: false) is { } row && row[0].Span.IndexOf(' ') < 0 ? row : null;

    /// <summary>The name that the item begins with, without marks; empty where it is no row.</summary>
    public static string FindName(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Lines.Count: > 0 } paragraph ? ReadName(CodeLines.Get(paragraph.Lines, 0).Trim()).ToString().Trim('`', '*', '_') : "";

    /// <summary>The name in code or bold that the whole line is; empty where it is something else.</summary>
    public static TextRange FindLoneName(TextRange line)
    {
        TextRange name = line.Length > 2 && line.First is '`' or '*' or '_' ? ReadName(line) : Empty(line);
        return !name.IsEmpty && name.End == line.End && name.Span.IndexOf(' ') < 0 ? name : Empty(line);
    }

    public static bool IsRequiredLine(TextRange line) => line.Length is > 0 and < 20 && IsRequiredWord(line);

    /// <summary>A sentence may have a link to a type too.</summary>
    private static bool IsWhole(TextRange type) =>
        !type.Contains("](") || (type.Text[type.End - 1] == ')' && (type.First == '[' || TypeWords.StripContainer(type.ToString()) is { Core: ['[', ..] or [' ', '[', ..] }));

    private static TextRange WithoutMarks(TextRange type)
    {
        while (type.Length > 2 && type.First is '`' or '*' or '_' && type.Text[type.End - 1] == type.First)
        {
            type = new TextRange(type.Text, type.Start + 1, type.End - 1);
        }

        return type;
    }

    /// <summary>Code, bold or italic text, or a word, as it stands.</summary>
    private static TextRange ReadName(TextRange line)
    {
        if (line.IsEmpty)
        {
            return line;
        }

        if (line.First is '`' or '*' or '_')
        {
            int marks = line.StartsWith("**") || line.StartsWith("__") ? 2 : 1;
            string mark = line.Text.Substring(line.Start, marks);
            int close = line.Text.IndexOf(mark, line.Start + marks, Math.Min(line.Length - marks, 256), StringComparison.Ordinal);
            return close < 0 ? Empty(line) : new TextRange(line.Text, line.Start, close + marks);
        }

        int end = line.Text.IndexOfAny(s_nameEnds, line.Start, Math.Min(line.Length, 256));
        return end < 0 ? Empty(line) : new TextRange(line.Text, line.Start, end);
    }

    /// <summary>A type in parentheses, in code or in italics.</summary>
    private static TextRange? ReadWrapped(TextRange rest, bool isMarkedName, out TextRange behind)
    {
        behind = rest;
        foreach ((string open, string close) in s_wrappers)
        {
            // "For `String` values" is a sentence.
            if (!rest.StartsWith(open) || (!isMarkedName && open.IndexOf('(') < 0))
            {
                continue;
            }

            int start = rest.Start + open.Length;
            int end = open == "(" ? FindClosing(rest, start) : rest.Text.IndexOf(close, start, rest.End - start, StringComparison.Ordinal);
            if (end < 0)
            {
                return null;
            }

            behind = rest.From(end + close.Length);
            return new TextRange(rest.Text, start, end).Trim();
        }

        return null;
    }

    private static int FindClosing(TextRange rest, int start)
    {
        int depth = 1;
        for (int i = start; i < rest.End; i++)
        {
            depth += rest.Text[i] == '(' ? 1 : rest.Text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary><c>name: string - text</c>, <c>**name** array of strings, required. Text.</c>: what looks like a type, and a mark behind it.</summary>
    private static TextRange? ReadBareType(TextRange rest, bool isDashed, out TextRange behind)
    {
        int end = EndOfBareType(rest);
        var type = new TextRange(rest.Text, rest.Start, end);
        behind = rest.From(end);
        bool isWord = isDashed && type.Span.IndexOf(' ') < 0;
        if (!(isWord ? PrimitiveTypes.Find(type.ToString().TrimEnd('[', ']', '?')) is not null : IsWhole(type) && LooksLikeType(type)))
        {
            return null;
        }

        // `, required` is of the type.
        while (behind.First == ',')
        {
            TextRange word = SkipSpaces(behind.From(behind.Start + 1));
            int stop = EndOfBareType(word);
            if (!IsRequiredWord(new TextRange(word.Text, word.Start, stop)))
            {
                break;
            }

            behind = rest.From(stop);
            end = stop;
        }

        return new TextRange(rest.Text, rest.Start, end);
    }

    /// <summary>In front of a dash, or a mark with a space or nothing behind it.</summary>
    private static int EndOfBareType(TextRange rest)
    {
        int limit = Math.Min(rest.End, rest.Start + MaximumTypeLine);
        for (int i = rest.Start; i < limit; i++)
        {
            char c = rest.Text[i];
            bool isLast = i + 1 == rest.End || char.IsWhiteSpace(rest.Text[i + 1]);
            if (isLast && (c is '.' or ',' or ':' or ';'))
            {
                return i;
            }

            if (isLast && (c is '-' or '–' or '—') && i > rest.Start && char.IsWhiteSpace(rest.Text[i - 1]))
            {
                return new TextRange(rest.Text, rest.Start, i).Trim().End;
            }
        }

        return limit;
    }

    /// <summary><c>string, required</c>; <c>string: &lt;required&gt;</c>; <c>int: 5</c>.</summary>
    private static void SplitRemarks(TextRange type, out TextRange core, out TextRange required, out TextRange fallback)
    {
        core = type;
        required = fallback = Empty(type);
        int colon = type.Span.IndexOf(": ".AsSpan());
        if (colon > 0)
        {
            TextRange value = type.From(type.Start + colon + 1).Trim();
            core = new TextRange(type.Text, type.Start, type.Start + colon).Trim();
            if (IsRequiredWord(value))
            {
                required = value;
            }
            else
            {
                fallback = value;
            }

            return;
        }

        int comma = type.Text.LastIndexOf(',', type.End - 1, type.Length);
        while (comma > type.Start && IsRequiredWord(type.From(comma + 1).Trim()))
        {
            required = type.From(comma + 1).Trim();
            type = new TextRange(type.Text, type.Start, comma);
            core = type.Trim();
            comma = type.Text.LastIndexOf(',', type.End - 1, type.Length);
        }
    }

    /// <summary><c>string, ISO 3166-1 alpha-2</c>: a primitive, and what its values look like.</summary>
    private static TextRange WithoutFormat(TextRange type)
    {
        int comma = type.Text.IndexOf(',', type.Start, type.Length);
        return comma > type.Start && new TextRange(type.Text, type.Start, comma).Trim() is var first && PrimitiveTypes.Find(first.ToString()) is not null ? first : type;
    }

    private static bool IsRequiredWord(TextRange value) =>
        value.ToString().Trim('<', '>', '*', '`', '_', ' ').ToLowerInvariant() is "required" or "optional" or "mandatory";

    private static bool LooksLikeType(TextRange type)
    {
        if (type.IsEmpty || type.Length > 256)
        {
            return false;
        }

        string text = type.ToString().Trim('*', '`', '_', ' ');
        if (PrimitiveTypes.Find(text) is not null || PrimitiveTypes.IsUntyped(text) || text is "enum" || text.IndexOf("](", StringComparison.Ordinal) > 0)
        {
            return true;
        }

        var expression = new TypeExpression(text);
        expression.StripRemarks();
        return PrimitiveTypes.Find(expression.Core) is not null
            || PrimitiveTypes.IsUntyped(expression.Core)
            || (expression.IsCollection && SectionNames.IsTypeName(expression.Core));
    }

    private static TextRange SkipMark(TextRange range)
    {
        range = SkipSpaces(range);
        return range.First is '-' or '–' or '—' or ':' or '.' or ',' or ';' ? range.From(range.Start + 1) : range;
    }

    private static TextRange SkipSpaces(TextRange range)
    {
        int start = range.Start;
        while (start < range.End && char.IsWhiteSpace(range.Text[start]))
        {
            start++;
        }

        return range.From(start);
    }

    private static TextRange Empty(TextRange at) => new(at.Text, at.Start, at.Start);

    private static TextRange WholeOf(string text) => new(text, 0, text.Length);
}
