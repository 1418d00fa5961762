using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

internal sealed partial class PageReader
{
    private const int MaximumLevel = 6;

    private const int MaximumHeadingLength = 256;

    /// <summary>The level of the heading that is a paragraph in bold, so that the next one stands beside it; 0 where the last heading is a real one.</summary>
    private int _boldLevel;

    private void ReadHeading(HeadingBlock heading)
    {
        if (heading.Lines.Count == 0 || IsTab(heading.Lines))
        {
            return;
        }

        // A line of dashes right below several lines makes one heading of them all.
        if (heading.IsSetext && heading.Lines.Count > 1)
        {
            ReadText(heading);
            return;
        }

        TextRange line = CodeLines.Get(heading.Lines, 0).Trim();
        EnterHeading(heading.Level, line, _inlines.ReadName(line));
        _boldLevel = 0;
    }

    private void EnterHeading(int level, TextRange line, string text)
    {
        text = HeadingText.Clean(text);
        SectionKind kind = Classify(text);
        bool isTitle = level == 1 && _draft.Title is null && kind is SectionKind.Unknown or SectionKind.Values;
        if (isTitle)
        {
            _draft.Title = text;
            _draft.TitleAnchor = _draft.Anchors.Add(line);
        }

        _draft.Headings.Add(new PageHeading(level, text, _draft.Anchors.GetSpan(line)) { File = _draft.Anchors.File.Path });
        LeaveIncludes(level);
        CloseTable();
        DropMetadata();
        _sections.Enter(level, text, isTitle ? SectionKind.Introduction : kind);
        _leadInSaysRequired = false;
        _sectionHasTable = false;
        NoteSection(_sections.Current);
    }

    /// <summary>A heading by its words, and <c>X properties</c> on the page of X.</summary>
    private SectionKind Classify(string heading)
    {
        SectionKind kind = SectionNames.Classify(heading);
        return kind == SectionKind.Unknown && SectionNames.IsOfPropertiesOf(heading, PageTitles.GetTypeName(_draft.Title ?? "")) ? SectionKind.Properties : kind;
    }

    /// <summary>Tabs of sample languages are headings of level 1: taken for sections they would cut the page.</summary>
    private static bool IsTab(StringLineGroup lines) => CodeLines.Get(lines, 0).Contains("](#tab/");

    /// <summary>A paragraph that a person takes for a heading: <c>##Properties</c>, without a space or with one that does not break, or a known heading in bold.</summary>
    private bool ReadHeadingLine(ParagraphBlock paragraph)
    {
        TextRange line = CodeLines.Get(paragraph.Lines, 0).Trim();
        return line.First switch
        {
            '#' => ReadGluedHeading(paragraph, line),
            '*' or '_' => ReadBoldHeading(paragraph, line),
            _ => false,
        };
    }

    private bool ReadBoldHeading(ParagraphBlock paragraph, TextRange line)
    {
        bool standsAlone = paragraph.Lines.Count == 1 || CodeLines.Get(paragraph.Lines, 1).Trim().First == '|';
        if (line.Length > MaximumHeadingLength || _isInList || !standsAlone)
        {
            return false;
        }

        CellText cell = _inlines.Read(line);
        string text = HeadingText.Clean(cell.ToString());
        if (!cell.IsEmphasised || SectionNames.Classify(text) is SectionKind.Unknown or SectionKind.Prose or SectionKind.Values)
        {
            return false;
        }

        int level = _boldLevel > 0 ? _boldLevel : System.Math.Min(_sections.Level + 1, MaximumLevel);
        EnterHeading(level, line, text);
        _boldLevel = level;
        return paragraph.Lines.Count == 1;
    }

    private bool ReadGluedHeading(ParagraphBlock paragraph, TextRange line)
    {
        int level = 0;
        while (level < line.Length && line.Text[line.Start + level] == '#')
        {
            level++;
        }

        TextRange title = line.From(line.Start + level).Trim();
        if (level > MaximumLevel || title.IsEmpty || title.Length > MaximumHeadingLength)
        {
            return false;
        }

        string text = HeadingText.Clean(_inlines.ReadName(title));
        bool isTitle = level == 1 && _draft.Title is null && paragraph.Lines.Count == 1;
        if (!isTitle && Classify(text) == SectionKind.Unknown)
        {
            return false;
        }

        EnterHeading(level, title, text);
        _boldLevel = 0;
        return paragraph.Lines.Count == 1;
    }
}
