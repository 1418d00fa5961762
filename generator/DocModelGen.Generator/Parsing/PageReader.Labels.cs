using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

/// <summary>
/// Lists whose items are sections: <c>+ Parameters</c>, <c>+ Attributes</c>, <c>+ Response 200 (application/json)</c>, and what they hold in lists and code
/// below them.
/// </summary>
internal sealed partial class PageReader
{
    private const string Members = "members";

    /// <summary>The last item that is about a reply.</summary>
    private TextRange _reply;

    /// <summary>False where an item is something else: then the list is no such.</summary>
    private bool ReadLabelledItems(ListBlock list, SectionKind outer)
    {
        if (!list.All(static block => block is ListItemBlock item && FindLabel(item) != SectionKind.Unknown))
        {
            return false;
        }

        string heading = _sections.Heading;
        foreach (Block block in list)
        {
            ReadLabelledItem((ListItemBlock)block, outer, heading);
        }

        return true;
    }

    private static SectionKind FindLabel(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Lines.Count: > 0 } paragraph && CodeLines.Get(paragraph.Lines, 0).Trim() is { Length: < MaximumHeadingLength } line
        && SectionNames.Classify(WithoutNote(line.ToString())) is var kind
        && (kind == SectionKind.Response || NoteOf(line, kind).Length > 0 || item.Any(static below => below is ListBlock or CodeBlock))
            ? kind
            : SectionKind.Unknown;

    /// <summary><c>Response 200 (application/json)</c>: what is in parentheses is a media type, or a type.</summary>
    private static string WithoutNote(string label) => label.IndexOf('(') is > 0 and int note ? label.Substring(0, note).Trim() : label;

    /// <summary>The type in <c>Attributes (array[Boat])</c>; empty where there is none.</summary>
    private static TextRange NoteOf(TextRange line, SectionKind kind)
    {
        int open = kind == SectionKind.Properties && line.Text[line.End - 1] == ')' ? line.Text.IndexOf('(', line.Start, line.Length) : -1;
        return open < 0 ? default : new TextRange(line.Text, open + 1, line.End - 1).Trim();
    }

    private void ReadLabelledItem(ListItemBlock item, SectionKind outer, string heading)
    {
        TextRange line = CodeLines.Get(((ParagraphBlock)item[0]).Lines, 0).Trim();
        SectionKind kind = FindLabel(item);
        bool isOfType = kind == SectionKind.Properties && outer == SectionKind.Unknown && !IsOperationPart;
        if (kind == SectionKind.Properties)
        {
            kind = outer switch { SectionKind.Request => SectionKind.RequestBody, SectionKind.Response => outer, _ => IsOperationPart ? SectionKind.RequestBody : kind };
        }

        TextRange note = NoteOf(line, FindLabel(item));
        _sections.EnterLabel(kind, line.ToString());
        if (isOfType)
        {
            int address = heading.IndexOf('[');
            EnterPart(PartKind.Type, MaximumLevel, (address > 0 ? heading.Substring(0, address) : heading).Trim(), line);
        }
        else if (kind == SectionKind.Response && outer == SectionKind.Unknown)
        {
            _reply = line;
            if (!item.SelectMany(static below => below as ListBlock ?? Enumerable.Empty<Block>()).OfType<ListItemBlock>().Any(static below => NoteOf(FirstLine(below), FindLabel(below)).Length > 0))
            {
                _response.Read(_inlines.Read(line));
            }
        }
        else if (!note.IsEmpty && kind == SectionKind.Response)
        {
            CellText type = _inlines.ReadNameCell(note);
            _response.ReadTypeRow(_inlines.Read(_reply), TypeCellReader.Read(type, out _), type);
        }
        else if (!note.IsEmpty && kind == SectionKind.RequestBody)
        {
            CellText type = _inlines.ReadNameCell(note);
            _requestBody.ReadType(TypeCellReader.Read(type, out _), type);
        }

        foreach (Block block in item.Skip(1))
        {
            if (block is not ListBlock list || !(ReadLabelledItems(list, kind) || ReadLabelledRows(list)))
            {
                ReadBlock(block);
            }
        }

        if (isOfType)
        {
            Turn(_outer.Pop());
        }
    }

    /// <summary>Rows, and below a row the values that it may have.</summary>
    private bool ReadLabelledRows(ListBlock list)
    {
        int before = _draft.PropertyTables.Count;
        if (!ReadListedRows(list))
        {
            return false;
        }

        if (_draft.PropertyTables.Count > before)
        {
            TakeValues(list.OfType<ListItemBlock>()
                .SelectMany(item => item.OfType<ListBlock>().SelectMany(ValuesOf).Select(value => (Name: ListTableReader.FindName(item), Value: value)))
                .ToLookup(
                    static pair => pair.Name,
                    pair => new InlineMember(_inlines.ReadName(pair.Value), _draft.Anchors.Add(pair.Value)),
                    StringComparer.Ordinal));
        }

        return true;
    }

    private static System.Collections.Generic.IEnumerable<TextRange> ValuesOf(ListBlock list) =>
        from block in list.OfType<ListItemBlock>()
        where block.Count > 1 && FirstLine(block).ToString().Trim().Equals(Members, StringComparison.OrdinalIgnoreCase)
        from member in block.OfType<ListBlock>().SelectMany(static values => values.OfType<ListItemBlock>())
        let name = FirstLine(member)
        where !name.IsEmpty
        select name;

    private static TextRange FirstLine(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Lines.Count: > 0 } paragraph ? CodeLines.Get(paragraph.Lines, 0).Trim() : default;
}
