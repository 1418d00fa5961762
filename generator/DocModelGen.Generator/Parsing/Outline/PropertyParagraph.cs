using System;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Outline;

/// <summary>
/// A property without a table or list: <c>**label** string, required</c>, or a name in bold, in code or in a heading, and below it lines or paragraphs
/// <c>string</c>, <c>Required</c> and the text.
/// </summary>
internal readonly struct PropertyParagraph
{
    private static readonly string[] s_replies = ["Returns ", "Return ", "Answers ", "Responds ", "If successful"];

    private PropertyParagraph(RawRow row, int next, int behind)
    {
        Row = row;
        Next = next;
        Behind = behind;
    }

    /// <summary>Name, type and whether it is required.</summary>
    private RawRow Row { get; }

    /// <summary>The block that the text of the property may begin in.</summary>
    private int Next { get; }

    /// <summary>How many lines of the block at <see cref="Next"/> are read; none where the text begins with it.</summary>
    private int Behind { get; }

    /// <summary>The property that begins with the block, without its text; null where none does.</summary>
    /// <param name="container">The blocks.</param>
    /// <param name="index">The block.</param>
    /// <param name="takesNames">Whether a name may be a type: beside others that are properties.</param>
    public static PropertyParagraph? Find(ContainerBlock container, int index, bool takesNames)
    {
        switch (container[index])
        {
            case HeadingBlock { Level: > 2, Lines.Count: 1 } heading when FindHeadingName(heading) is { IsEmpty: false } name:
                return FindType(container, CodeLines.Get(heading.Lines, 0).Trim(), name, index + 1, 0, takesNames);
            case ParagraphBlock { Lines.Count: > 0 } paragraph:
                TextRange line = CodeLines.Get(paragraph.Lines, 0).Trim();
                return ListTableReader.FindLoneName(line) is { IsEmpty: false } lone
                    ? paragraph.Lines.Count > 1 ? FindType(container, line, lone, index, 1, takesNames) : FindType(container, line, lone, index + 1, 0, takesNames)
                    : ListTableReader.ReadMarkedLine(line) is { } row ? Skip(container, row, index, 1)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The whole row, and the index of the first block behind it.</summary>
    public RawRow ReadText(ContainerBlock container, out int next)
    {
        next = Next;
        TextRange text = Row[4];
        if (Behind > 0 && container[next] is ParagraphBlock { } begun)
        {
            text = Join(text, begun.Lines, Behind);
            next++;
        }

        if (text.IsEmpty && next < container.Count && IsText(container, next))
        {
            text = Join(text, ((ParagraphBlock)container[next]).Lines, 0);
            next++;
        }

        // Paragraphs up to the next property are of this one; behind the last property they may be of something else.
        int end = next;
        while (end < container.Count && IsText(container, end))
        {
            end++;
        }

        if (end > next && end < container.Count && Find(container, end, takesNames: true) is not null)
        {
            for (; next < end; next++)
            {
                text = Join(text, ((ParagraphBlock)container[next]).Lines, 0);
            }
        }

        return new RawRow(Row.Line, [Row[0], Row[1], Row[2], Row[3], text]);
    }

    /// <summary>One word that a property may be called; whatever is below, a title or section is no property.</summary>
    private static TextRange FindHeadingName(HeadingBlock heading)
    {
        TextRange name = CodeLines.Get(heading.Lines, 0).Trim();
        TextRange code = PropertyHeadings.FindName(heading);
        return !code.IsEmpty ? code : SectionNames.IsTypeName(name.ToString()) && SectionNames.Classify(name.ToString()) == SectionKind.Unknown ? name : default;
    }

    private static PropertyParagraph? FindType(ContainerBlock container, TextRange line, TextRange name, int block, int from, bool takesNames)
    {
        if (block >= container.Count || container[block] is not ParagraphBlock paragraph || from >= paragraph.Lines.Count)
        {
            return null;
        }

        TextRange type = CodeLines.Get(paragraph.Lines, from).Trim();
        RawRow? row = ListTableReader.ReadTypeLine(line, name, type);
        if (row is null && takesNames && (from > 0 || paragraph.Lines.Count == 1) && SectionNames.IsTypeName(type.ToString()))
        {
            row = new RawRow(line, [name, type, Empty(type), Empty(type), Empty(type)]);
        }

        return row is null ? null : Skip(container, row, block, from + 1);
    }

    /// <summary>Goes on behind a line that says whether the property is required.</summary>
    private static PropertyParagraph Skip(ContainerBlock container, RawRow row, int block, int from)
    {
        if (from >= ((ParagraphBlock)container[block]).Lines.Count)
        {
            block++;
            from = 0;
        }

        if (row[2].IsEmpty && block < container.Count && container[block] is ParagraphBlock paragraph && from < paragraph.Lines.Count
            && CodeLines.Get(paragraph.Lines, from).Trim() is var word && ListTableReader.IsRequiredLine(word))
        {
            row = new RawRow(row.Line, [row[0], row[1], word, row[3], row[4]]);
            from++;
            if (from >= paragraph.Lines.Count)
            {
                block++;
                from = 0;
            }
        }

        return new PropertyParagraph(row, block, from);
    }

    private static bool IsText(ContainerBlock container, int index) =>
        container[index] is ParagraphBlock { Lines.Count: > 0 } paragraph
        && CodeLines.Get(paragraph.Lines, 0).Trim() is var line
        && !Array.Exists(s_replies, line.StartsWith)
        && line.First is not ('|' or ':' or '#')
        && ListTableReader.FindLoneName(line).IsEmpty
        && Find(container, index, takesNames: false) is null;

    private static TextRange Join(TextRange text, StringLineGroup lines, int from)
    {
        for (int i = from; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i).Trim();
            text = text.IsEmpty ? line : new TextRange(text.Text, text.Start, Math.Max(text.End, line.End));
        }

        return text;
    }

    private static TextRange Empty(TextRange at) => new(at.Text, at.Start, at.Start);
}
