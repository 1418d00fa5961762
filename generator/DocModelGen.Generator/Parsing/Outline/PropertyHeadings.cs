using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Outline;

/// <summary>
/// Properties that are headings or paragraphs in a row: <c>### `label`</c>, and below each lines such as <c>**Type:** String</c> and
/// <c>**Description:** Painted on the door.</c>, or each a <see cref="PropertyParagraph"/>.
/// </summary>
internal sealed class PropertyHeadings
{
    private readonly List<RawRow> _rows = [];
    private readonly List<(string Property, TextRange Value)> _values = [];

    private PropertyHeadings(int next) => Next = next;

    /// <summary>The index of the first block behind them.</summary>
    public int Next { get; private set; }

    public RawTable Table => new(ListTableReader.Header, _rows) { Place = _rows[0].Line };

    public int Count => _rows.Count;

    /// <summary>The values that the lines below a property list: <c>`gas` = Natural gas.</c></summary>
    public IReadOnlyList<(string Property, TextRange Value)> Values => _values;

    /// <summary>Those that begin with the block; null where that begins none.</summary>
    public static PropertyHeadings? Read(ContainerBlock container, int index)
    {
        var headings = new PropertyHeadings(index);
        while (headings.Next < container.Count && (headings.ReadOne(container) || headings.ReadParagraph(container)))
        {
        }

        return headings._rows.Count == 0 ? null : headings;
    }

    /// <summary>The name in code that the heading is, marks of a site generator aside; empty where it is something else.</summary>
    public static TextRange FindName(HeadingBlock heading)
    {
        TextRange line = heading.Lines.Count == 0 ? default : CodeLines.Get(heading.Lines, 0).Trim();
        int close = line.First == '`' ? line.Text.IndexOf('`', line.Start + 1, line.Length - 1) : -1;
        bool isName = close > 0 && line.From(close + 1).Trim() is var rest && (rest.IsEmpty || rest.First == '{');
        return isName ? new TextRange(line.Text, line.Start + 1, close) : default;
    }

    private bool ReadOne(ContainerBlock container)
    {
        if (container[Next] is not HeadingBlock heading || FindName(heading) is not { Length: > 0 } name)
        {
            return false;
        }

        TextRange line = CodeLines.Get(heading.Lines, 0).Trim();
        var row = new LabelledRow(name, line);
        int next = Next + 1;
        while (next < container.Count && container[next] is ParagraphBlock or ThematicBreakBlock)
        {
            row.Read(((LeafBlock)container[next++]).Lines);
        }

        if (row.Type.IsEmpty)
        {
            return false;
        }

        Next = next;
        _rows.Add(new RawRow(line, [name, row.Type, row.Required, row.Default, row.Description]));
        string property = name.ToString();
        row.Values.ForEach(value => _values.Add((property, value)));
        return true;
    }

    private bool ReadParagraph(ContainerBlock container)
    {
        if (PropertyParagraph.Find(container, Next, takesNames: _rows.Count > 0) is not { } found)
        {
            return false;
        }

        _rows.Add(found.ReadText(container, out int next));
        Next = next;
        return true;
    }

    /// <summary>What the lines below one heading say.</summary>
    private sealed class LabelledRow
    {
        private static readonly TextRange s_nothing = new("", 0, 0);

        private bool _isDescribed;

        public LabelledRow(TextRange name, TextRange heading)
        {
            Type = Default = Description = new TextRange(heading.Text, heading.End, heading.End);
            TextRange rest = heading.From(name.End + 1);
            Required = rest.Contains("required") ? new TextRange("required", 0, 8) : rest.Contains("optional") ? new TextRange("optional", 0, 8) : s_nothing;
        }

        public TextRange Type { get; private set; }

        public TextRange Required { get; private set; }

        public TextRange Default { get; private set; }

        public TextRange Description { get; private set; }

        public List<TextRange> Values { get; } = [];

        public void Read(Markdig.Helpers.StringLineGroup lines)
        {
            for (int i = 0; i < lines.Count; i++)
            {
                Read(WithoutBreak(CodeLines.Get(lines, i).Trim()));
            }
        }

        private void Read(TextRange line)
        {
            if (PropertyLabel.Find(line) is { } label)
            {
                Take(label.Kind, WithoutShortcodes(line.From(label.End).Trim()));
            }
            else if (line.First == '`' && line.Text.IndexOf('`', line.Start + 1, line.Length - 1) is > 0 and int close && line.From(close + 1).Trim().First is '=' or '-' or ':')
            {
                Values.Add(new TextRange(line.Text, line.Start + 1, close));
            }
            else if (_isDescribed)
            {
                Description = new TextRange(Description.Text, Description.Start, line.End);
            }
        }

        private void Take(PropertyLabelKind kind, TextRange value)
        {
            _isDescribed = false;
            switch (kind)
            {
                case PropertyLabelKind.Type:
                    Type = value;
                    break;
                case PropertyLabelKind.Description:
                    Description = value;
                    _isDescribed = true;
                    break;
                case PropertyLabelKind.Default:
                    Default = value;
                    break;
                case PropertyLabelKind.Required:
                    Required = value;
                    break;
            }
        }

        /// <summary>A backslash at its end breaks a line.</summary>
        private static TextRange WithoutBreak(TextRange line) =>
            line.Length > 0 && line.Text[line.End - 1] == '\\' ? new TextRange(line.Text, line.Start, line.End - 1).Trim() : line;

        private static TextRange WithoutShortcodes(TextRange value)
        {
            while (value.StartsWith("{{") && value.Text.IndexOf("}}", value.Start, value.Length, StringComparison.Ordinal) is > 0 and int close)
            {
                value = value.From(close + 2).Trim();
            }

            return value;
        }
    }
}
