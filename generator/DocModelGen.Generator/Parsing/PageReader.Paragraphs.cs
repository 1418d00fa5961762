using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

internal sealed partial class PageReader
{
    private void ReadParagraph(ParagraphBlock paragraph)
    {
        _isInList = paragraph.Parent is ListItemBlock;
        if (_mayHaveDirectives)
        {
            ReadWithDirectives(paragraph);
        }
        else
        {
            ReadLines(paragraph);
        }
    }

    private void ReadLines(ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count > 0 && !ReadBracketBlock(paragraph) && !ReadHeadingLine(paragraph) && !ReadTagRequest(paragraph))
        {
            ReadText(paragraph);
        }
    }

    /// <summary>A table or heading that is JSON between brackets; other such blocks are for the eye. False where the paragraph is none.</summary>
    private bool ReadBracketBlock(ParagraphBlock paragraph)
    {
        if (BracketBlock.Find(CodeLines.Get(paragraph.Lines, 0).Trim()) is not { } block)
        {
            return false;
        }

        _htmlEnd = System.Math.Max(_htmlEnd, block.End);
        switch (block.Kind)
        {
            case "parameters" when block.ReadTable() is { } table:
                ReadTable(table);
                _header = null;
                break;
            case "api-header" when block.Find("title") is { IsEmpty: false } title:
                EnterHeading(2, title, HeadingText.Clean(_inlines.ReadName(title)));
                _boldLevel = 0;
                break;
            case "parameters" or "api-header":
                _draft.Report(Descriptors.PartLeftOut, block.Line, _draft.FileName, "the JSON between [block:" + block.Kind + "] and [/block] is none that a table or heading can be read of");
                break;
            case "code":
                _draft.Report(Descriptors.PartLeftOut, block.Line, _draft.FileName, "the code between [block:code] and [/block] is text in JSON; in a fence it is read as an example");
                break;
        }

        return true;
    }

    /// <summary>Prose, a table, or prose and a table below it.</summary>
    private void ReadText(LeafBlock block)
    {
        _links.Read(block.Lines);
        if (block.Lines.Count > 1 && ListsRows(_sections.Current) && CodeLines.Get(block.Lines, 1).Trim().First == ':' && ListTableReader.ReadDefinitions(block.Lines) is { } definitions)
        {
            ReadTable(definitions);
            return;
        }

        RawTable? table = FindTable(block.Lines, out int firstTableLine);
        if (firstTableLine > 0)
        {
            ReadProse(block, firstTableLine);
        }

        if (table is not null)
        {
            ReadTable(table);
        }
    }

    private void ReadProse(LeafBlock paragraph, int lineCount)
    {
        _leadInSaysRequired |= SaysRequired(paragraph.Lines, lineCount);
        NoteFlags(paragraph.Lines, lineCount);
        bool isOwnProse = paragraph.Parent is MarkdownDocument && _sections.Current == SectionKind.Introduction;
        if (IsOperationPart)
        {
            ReadOperationProse(ReadLines(paragraph, lineCount), isOwnProse);
            return;
        }

        // Pages of Microsoft Graph say it above, in their front matter.
        if (isOwnProse && _draft.Summary is null && _draft.Title is not null && !IsGraph)
        {
            _introduction.ReadSummary(ReadLines(paragraph, lineCount));
        }

        switch (_sections.Current)
        {
            case SectionKind.Introduction:
                _introduction.Read(paragraph, _inlines);
                ReadDerivedTypes(paragraph);
                break;
            case SectionKind.Response:
                _response.Read(_inlines.Read(paragraph));
                break;
            case SectionKind.RequestBody:
                _requestBody.Read(_inlines.Read(paragraph));
                break;
            case SectionKind.QueryParameters:
                _queryOptions.Read(_inlines.Read(paragraph));
                break;
            case SectionKind.Permissions:
                ReadRoles(paragraph);
                break;
            case SectionKind.Properties or SectionKind.Relationships or SectionKind.JsonRepresentation:
                ReadBaseBelow(paragraph);
                ReadStrayResponse(paragraph);
                break;
            case SectionKind.Prose when _sectionHasPermissions:
                ReadRoles(paragraph);
                break;
            default:
                ReadStrayResponse(paragraph);
                break;
        }
    }

    private void ReadBaseBelow(LeafBlock paragraph)
    {
        if (_draft.Title is { } title && PageTitles.GetTypeName(title) is { } name)
        {
            _introduction.ReadBelow(paragraph, name, _inlines);
        }
    }

    private void ReadRoles(LeafBlock paragraph)
    {
        if (_isInList)
        {
            _roles.ReadItem(_inlines.Read(paragraph), CodeLines.Get(paragraph.Lines, 0).Start);
        }
        else
        {
            _roles.ReadParagraph(CodeLines.Get(paragraph.Lines, paragraph.Lines.Count - 1));
        }
    }

    private void ReadDerivedTypes(LeafBlock paragraph)
    {
        if (_isInList)
        {
            _derivedTypes.ReadItem(_inlines.Read(paragraph));
        }
        else if (DerivedTypeReader.MayMatter(CodeLines.Get(paragraph.Lines, 0)))
        {
            _derivedTypes.ReadParagraph(_inlines.Read(paragraph));
        }
    }

    /// <summary>Some pages say what a success returns without a heading for it.</summary>
    private void ReadStrayResponse(LeafBlock paragraph)
    {
        if (_draft.Response is null && CodeLines.Get(paragraph.Lines, 0).Trim().StartsWith("If successful"))
        {
            _response.Read(_inlines.Read(paragraph));
        }
    }

    /// <summary>The prose above a table of members, and the introduction of a page about an enumeration.</summary>
    private void NoteFlags(StringLineGroup lines, int count)
    {
        if (_sections.Current is SectionKind.Introduction or SectionKind.Members or SectionKind.Values)
        {
            for (int i = 0; i < count; i++)
            {
                _saysFlags |= FlagCues.Occur(CodeLines.Get(lines, i).ToString());
            }
        }
    }

    private static bool SaysRequired(StringLineGroup lines, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (CodeLines.Get(lines, i).Contains("are required when"))
            {
                return true;
            }
        }

        return false;
    }
}
