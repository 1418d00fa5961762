using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
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
        StringLineGroup lines = paragraph.Lines;
        if (lines.Count == 0)
        {
            return;
        }

        _links.Read(lines);
        RawTable? table = TableReader.Read(lines, out int firstTableLine);
        if (firstTableLine > 0)
        {
            ReadProse(paragraph, firstTableLine);
        }

        if (table is not null)
        {
            ReadTable(table);
        }
    }

    private void ReadProse(ParagraphBlock paragraph, int lineCount)
    {
        _leadInSaysRequired |= SaysRequired(paragraph.Lines, lineCount);
        switch (_sections.Current)
        {
            case SectionKind.Introduction:
                new IntroductionReader(_draft, _inlines).Read(paragraph);
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
            default:
                ReadStrayResponse(paragraph);
                break;
        }
    }

    private void ReadDerivedTypes(ParagraphBlock paragraph)
    {
        if (paragraph.Parent is ListItemBlock)
        {
            _derivedTypes.ReadItem(_inlines.Read(paragraph));
        }
        else if (DerivedTypeReader.MayMatter(CodeLines.Get(paragraph.Lines, 0)))
        {
            _derivedTypes.ReadParagraph(_inlines.Read(paragraph));
        }
    }

    /// <summary>Some pages say what a success returns without a heading for it.</summary>
    private void ReadStrayResponse(ParagraphBlock paragraph)
    {
        if (_draft.Response is null && CodeLines.Get(paragraph.Lines, 0).Trim().StartsWith("If successful"))
        {
            _response.Read(_inlines.Read(paragraph));
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

    private void ReadTable(RawTable table)
    {
        if (table.Remainder is { } remainder)
        {
            _draft.Report(Descriptors.PartLeftOut, remainder, _draft.FileName, "the table has too many rows; the rest, from this one on, is left out");
        }

        var columns = new ColumnMap(table.Header);
        SectionKind section = _sections.Current;
        PropertyColumns? properties = PropertyColumns.Find(columns, table, section);
        if (properties is null && PermissionReader.IsPermissionTable(columns))
        {
            if (section != SectionKind.Example)
            {
                new PermissionReader(_draft, _inlines).Read(table, columns);
            }
        }
        else if (section == SectionKind.RequestHeaders)
        {
            ReadHeaders(table, columns);
        }
        else if (properties is not null)
        {
            ReadProperties(table, columns, properties);
        }
        else if (MemberTableReader.IsMemberTable(columns, section))
        {
            ReadMembers(table, columns);
        }
        else
        {
            ReportUnread(table, columns);
            return;
        }

        _sectionHasTable = true;
    }

    private void ReadHeaders(RawTable table, ColumnMap columns)
    {
        if (HeaderTableReader.IsHeaderTable(columns))
        {
            new HeaderTableReader(_draft, _inlines).Read(table, columns);
        }
    }

    private void ReadProperties(RawTable table, ColumnMap columns, PropertyColumns own)
    {
        PropertyTableKind kind = PropertyTableKinds.Get(_sections, columns);
        PropertyTable read = new PropertyTableReader(_draft, _inlines, _cancellationToken).Read(table, columns, own, kind, _sections.Heading, _leadInSaysRequired);
        _draft.PropertyTables.Add(read);
        ReportEmpty(table);
        if (kind == PropertyTableKind.QueryParameters)
        {
            foreach (PropertyRow row in read.Rows)
            {
                _queryOptions.Read(row.Name);
            }
        }
    }

    private void ReadMembers(RawTable table, ColumnMap columns)
    {
        string? name = SectionNames.GetEnumName(_sections.Heading)
            ?? (_sections.Current == SectionKind.Members ? PageTitles.GetTypeName(_draft.Title ?? "") : null);
        _draft.MemberTables.Add(new MemberTableReader(_draft, _inlines, _cancellationToken).Read(table, columns, name, _sections.Heading));
        ReportEmpty(table);
    }

    private void ReportEmpty(RawTable table)
    {
        if (table.Rows.Count == 0)
        {
            _draft.Report(Descriptors.TableWithoutRows, table.Header.Line, _sections.Heading);
        }
    }

    private void ReportUnread(RawTable table, ColumnMap columns)
    {
        string? missing = _sections.Current switch
        {
            SectionKind.Members or SectionKind.Values => "members",
            SectionKind.Properties or SectionKind.Relationships or SectionKind.RequestBody or SectionKind.FunctionParameters
                => PropertyColumns.HasName(columns) ? "types" : "names",
            _ => null,
        };
        if (missing is not null && !_sections.IsOwnSubsection && !_sectionHasTable)
        {
            _draft.Report(Descriptors.TableWithoutUsableColumn, table.Header.Line, _sections.Heading, missing);
        }
    }
}
