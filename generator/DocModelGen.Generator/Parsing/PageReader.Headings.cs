using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Outline;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Vocabulary;
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
        if (!PageOutline.IsRead(heading))
        {
            return;
        }

        // A line of dashes right below several lines makes one heading of them all.
        if (PageOutline.IsProse(heading))
        {
            ReadText(heading);
            return;
        }

        TextRange line = CodeLines.Get(heading.Lines, 0).Trim();
        OutlineHeading? outlined = _outline.Take(heading);
        EnterHeading(heading.Level, line, outlined?.Text ?? HeadingText.Clean(_inlines.ReadName(line)), outlined);
        _boldLevel = 0;
    }

    private void EnterHeading(int level, TextRange line, string text, OutlineHeading? outlined = null)
    {
        CloseTable();
        SectionKind kind = WithProperties(outlined?.Kind ?? SectionNames.Classify(text), text);
        LeaveParts(level, kind);
        bool isTitle = outlined?.IsTitle ?? (level == 1 && _page.Title is null && kind is SectionKind.Unknown or SectionKind.Values);
        if (isTitle)
        {
            _page.Title = text;
            _page.TitleAnchor = _page.Anchors.Add(line);
        }

        _draft.Headings.Add(new PageHeading(level, text, _draft.Anchors.GetSpan(line)) { File = _draft.Anchors.File.Path });
        LeaveIncludes(level);
        _roles.Leave();
        DropMetadata();
        bool ownsPart = outlined is { Owns: not PartKind.None };
        if (ownsPart)
        {
            EnterPart(outlined!.Owns, level, outlined.Request is { } request ? TitleOf(request) : text, line);
            if (outlined is { Owns: PartKind.Operation, Request: { } named })
            {
                AddRequestLine(named.Request, line);
            }
        }

        _linkedName = outlined?.LinkedName;
        _sections.Enter(level, text, isTitle || ownsPart ? SectionKind.Introduction : kind);
        _leadInSaysRequired = false;
        _saysFlags &= kind == SectionKind.Members;
        _sectionHasTable = false;
        _sectionHasPermissions = false;
        NoteSection(_sections.Current);
        if (_sections.Current == SectionKind.Response && ReplySentence.FindStatus(text) >= 0)
        {
            _response.Read(_inlines.Read(line));
        }
    }

    /// <summary>Also <c>X properties</c>, on the page of X.</summary>
    private SectionKind WithProperties(SectionKind kind, string heading) =>
        kind == SectionKind.Unknown && SectionNames.IsOfPropertiesOf(heading, PageTitles.GetTypeName(_page.Title ?? "")) ? SectionKind.Properties : kind;

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
        if (line.Length > MaximumHeadingLength || _isInList || !standsAlone || line.Text[line.End - 1] is not ('*' or '_'))
        {
            return false;
        }

        CellText cell = _inlines.Read(line);
        string text = HeadingText.Clean(cell.ToString());
        if (!cell.IsEmphasised || SectionNames.Classify(text) is SectionKind.Unknown or SectionKind.Prose or SectionKind.Values)
        {
            return false;
        }

        int level = _boldLevel > 0 ? _boldLevel : System.Math.Max(System.Math.Min(_sections.Level + 1, MaximumLevel), _draft.Level + 1);
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
        bool isTitle = level == 1 && _page.Title is null && paragraph.Lines.Count == 1;
        if (!isTitle && WithProperties(SectionNames.Classify(text), text) == SectionKind.Unknown)
        {
            return false;
        }

        EnterHeading(level, title, text);
        _boldLevel = 0;
        return paragraph.Lines.Count == 1;
    }
}
