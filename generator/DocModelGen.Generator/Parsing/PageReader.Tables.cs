using System;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Outline;
using DocModelGen.Generator.Parsing.Permissions;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Remainders;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

internal sealed partial class PageReader
{
    private const string TypesExpected = "types";
    private const string NamesExpected = "names";

    private static readonly string[] s_propertyColumns = ["property", "field", "attribute", "parameter", "name"];
    private static readonly string[] s_valueColumns = ["value", "values", "enumerated value", "allowed value", "allowed values"];

    /// <summary>Of the last table of the section: rows that something cut off from it go on under it.</summary>
    private RawRow? _header;

    /// <summary>The last table that was a line of names.</summary>
    private PropertyTable? _told;

    /// <summary>The last header has no rows yet.</summary>
    private bool _headerStandsAlone;

    /// <summary>The table that the lines hold, by Markdown's rules or by a person's; null where they hold none.</summary>
    private RawTable? FindTable(StringLineGroup lines, out int firstLine)
    {
        if (TableReader.Read(lines, out firstLine) is { } table)
        {
            return table;
        }

        if (GridTableReader.IsGrid(lines))
        {
            firstLine = 0;
            return GridTableReader.Read(lines);
        }

        firstLine = lines.Count;
        return HoldsPipe(lines) ? FindLooseTable(lines, out firstLine) : null;
    }

    private RawTable? FindLooseTable(StringLineGroup lines, out int firstLine)
    {
        if (LooseTableReader.ReadByHeader(lines, out firstLine) is { } table)
        {
            if (table.Rows.Count > 0)
            {
                return table;
            }

            CloseTable();
            _header = table.Header;
            _headerStandsAlone = true;
            return null;
        }

        if (_header is { } header && LooseTableReader.ReadRows(lines, header, out firstLine) is { } rows)
        {
            return rows;
        }

        if (LooseTableReader.HoldsRows(lines))
        {
            ReportUnread(CodeLines.Get(lines, 0), Expects(_sections.Current));
        }

        return null;
    }

    private static bool HoldsPipe(StringLineGroup lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (CodeLines.Get(lines, i).Span.IndexOf('|') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What ends with the section: a header that no row followed has no rows.</summary>
    private void CloseTable()
    {
        if (_headerStandsAlone && _header is { } header)
        {
            _draft.Report(Descriptors.TableWithoutRows, header.Line, _sections.Heading);
        }

        _header = null;
        _headerStandsAlone = false;
    }

    /// <summary>Markdown takes a table that is indented for code.</summary>
    private void ReadIndented(CodeBlock block)
    {
        if (block.Lines.Count > 1 && HoldsPipe(block.Lines) && LooseTableReader.ReadByHeader(block.Lines, out _) is { Rows.Count: > 0 } table)
        {
            _links.Read(block.Lines);
            ReadTable(table);
        }
        else if (block.Lines.Count > 0 && (IsOperationPart || _sections.Current == SectionKind.HttpRequest))
        {
            ReadFence(FenceLines.Of(block));
        }
    }

    /// <summary>A list of names and types stands for a table where a section is about such.</summary>
    private void ReadList(ListBlock list)
    {
        if (!IsGraph && ReadLabelledItems(list, SectionKind.Unknown))
        {
            return;
        }

        bool isOfEnum = !IsGraph && SectionNames.GetEnumName(_sections.Heading) is not null;
        if ((isOfEnum || BareEnumName is not null) && ListTableReader.ReadMembers(list) is { } members && (isOfEnum || members.Rows.All(static row => row[1].IsEmpty)))
        {
            ReadTable(members);
            _header = null;
            return;
        }

        if (!(ListsRows(_sections.Current) || IsReplyOfOwn || (_draft.PartKind != PartKind.None && _sections.Current == SectionKind.Introduction)) || !ReadListedRows(list))
        {
            ReadBlocks(list);
        }
    }

    /// <summary>What comes back, in a section of a house that is no OData service: there a list of names and types is of its properties.</summary>
    private bool IsReplyOfOwn => _sections.Current == SectionKind.Response && !IsGraph;

    private bool ReadListedRows(ListBlock list)
    {
        if (ListTableReader.Read(list, out var others) is not { } table)
        {
            return false;
        }

        ReadTable(table);
        _header = null;
        foreach (TextRange item in others)
        {
            _draft.Report(Descriptors.RowLeftOut, item, item.ToString(), "the item of the list tells no type");
        }

        foreach (Block block in list)
        {
            if (block is ListItemBlock item)
            {
                ReadBehindFirst(item);
            }
        }

        return true;
    }

    /// <summary>A table of properties in another form: each is a heading.</summary>
    private void ReadPropertyHeadings(PropertyHeadings properties)
    {
        int before = _draft.PropertyTables.Count;
        ReadTable(properties.Table);
        _header = null;
        if (_draft.PropertyTables.Count > before && properties.Values.Count > 0)
        {
            TakeValues(properties.Values.ToLookup(
                static pair => pair.Property,
                pair => new InlineMember(pair.Value.ToString(), _draft.Anchors.Add(pair.Value)),
                StringComparer.Ordinal));
        }
    }

    /// <summary>Values that stand apart from the rows of the last table.</summary>
    private void TakeValues(ILookup<string, InlineMember> values)
    {
        PropertyTable above = _draft.PropertyTables[_draft.PropertyTables.Count - 1];
        _draft.PropertyTables[_draft.PropertyTables.Count - 1] = above with
        {
            Rows = above.Rows.Select(row => row.Members.IsEmpty && values.Contains(row.Name) ? row with { Members = values[row.Name].ToEquatableArray() } : row).ToEquatableArray(),
        };
    }

    private void ReadBehindFirst(ListItemBlock item)
    {
        for (int i = 0; i < item.Count; i++)
        {
            if (i == 0 && item[i] is ParagraphBlock first)
            {
                _links.Read(first.Lines);
            }
            else if (item[i] is ListBlock inner && ListTableReader.IsInner(inner))
            {
                foreach (ParagraphBlock read in inner.Descendants<ParagraphBlock>())
                {
                    _links.Read(read.Lines);
                }
            }
            else
            {
                ReadBlock(item[i]);
            }
        }
    }

    private void ReadTable(RawTable table)
    {
        if (table.Remainder is { } remainder)
        {
            _draft.Report(Descriptors.PartLeftOut, remainder, _draft.FileName, "the table has too many rows; the rest, from this one on, is left out");
        }

        if ((_sections.Current is SectionKind.HttpRequest or SectionKind.Request || (IsOperationPart && IsDirect)) && ReadMethodTable(table))
        {
            _headerStandsAlone = false;
            return;
        }

        if (!IsOperationPart && !IsGraph && ReadListing(table))
        {
            return;
        }

        var columns = new ColumnMap(table.Header);
        SectionKind section = _sections.Current;
        if (DerivedTypeReader.IsDerivedTypeTable(columns))
        {
            foreach (RawRow row in table.Rows)
            {
                _derivedTypes.ReadCell(_inlines.Read(row[0]));
            }

            return;
        }

        if (CloudTableReader.IsCloudTable(table, section))
        {
            new CloudTableReader(_draft).Read(table);
            return;
        }

        PropertyColumns? properties = PropertyColumns.Find(columns, table, section);
        if (properties is null && ReadErrors(table, columns))
        {
            return;
        }

        if (properties is null && PermissionTable.Is(columns))
        {
            if (section != SectionKind.Example)
            {
                _sectionHasPermissions = true;
                new PermissionReader(_draft, _inlines).Read(table, columns, _sections.IsOwnSubsection ? _sections.Heading : null);
            }
        }
        else if (section == SectionKind.RequestHeaders || (properties is null && IsOfOwnHeaders(section, columns)))
        {
            ReadHeaders(table, columns);
        }
        else if (properties is not null)
        {
            ReadProperties(table, columns, properties);
        }
        else if (section == SectionKind.Response && ReplyTableReader.Is(columns, table))
        {
            new ReplyTableReader(_inlines, _response).Read(table, columns);
            return;
        }
        else if (MemberTableReader.IsMemberTable(columns, SectionNames.GetEnumName(_sections.Heading) is null ? section : SectionKind.Values) || (MemberTableReader.HasValues(columns) && BareEnumName is not null))
        {
            ReadMembers(table, columns);
        }
        else if (!ReadEnumeratedValues(table, columns))
        {
            ReportUnread(table, columns);
            return;
        }

        _sectionHasTable = true;
        _header = table.Header;
        _headerStandsAlone = false;
    }

    /// <summary>True where the table is of errors alone: statuses of success may stand beside them.</summary>
    private bool ReadErrors(RawTable table, ColumnMap columns)
    {
        if (ErrorTable.Find(table, columns) is not { } errors)
        {
            return false;
        }

        // A type answers nothing: what stands below the table of an error's properties is the page's.
        PageDraft answering = _draft.PartKind == PartKind.Type ? _page : _draft;
        answering.Errors.AddRange(errors.Read(_draft, _inlines, out bool isWhole));
        return isWhole;
    }

    /// <summary><c>Property | Value</c>: the values of properties in a table above. False where the table is another.</summary>
    private bool ReadEnumeratedValues(RawTable table, ColumnMap columns)
    {
        int name = columns.Find(s_propertyColumns);
        int value = columns.Find(s_valueColumns);
        if (name < 0 || value < 0 || _draft.PropertyTables.Count == 0)
        {
            return false;
        }

        PropertyTable above = _draft.PropertyTables[_draft.PropertyTables.Count - 1];
        ILookup<string, InlineMember> values = table.Rows.ToLookup(
            row => _inlines.ReadName(row[name]),
            row => new InlineMember(_inlines.ReadName(row[value]).Trim('"'), _draft.Anchors.Add(row[value].IsEmpty ? row.Line : row[value])),
            StringComparer.Ordinal);
        if (!values.All(group => above.Rows.Any(row => row.Name == group.Key)))
        {
            return false;
        }

        TakeValues(values);
        return true;
    }

    /// <summary>Below <c>## Authentication</c>, or another heading of the author's own: what all requests of the page carry.</summary>
    private bool IsOfOwnHeaders(SectionKind section, ColumnMap columns) =>
        !IsGraph && section is SectionKind.Unknown or SectionKind.Introduction or SectionKind.Permissions or SectionKind.Prose
        && HeaderTableReader.SaysHeaders(columns) && _outline.HasOperations;

    private void ReadHeaders(RawTable table, ColumnMap columns)
    {
        if (HeaderTableReader.IsHeaderTable(columns))
        {
            new HeaderTableReader(_draft, _inlines).Read(table, columns);
        }
    }

    private void ReadProperties(RawTable table, ColumnMap columns, PropertyColumns own)
    {
        PropertyTableKind kind = PropertyTableKinds.Get(_sections, columns, _draft.PartKind, PageTitles.IsTypeTitle(_page.Title ?? ""));
        PropertyTable read = new PropertyTableReader(_draft, _inlines, _cancellationToken).Read(table, columns, own, kind, _sections.Heading, _leadInSaysRequired);
        DropTold(read);
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

    /// <summary>What a line named and a table describes is the table's.</summary>
    private void DropTold(PropertyTable table)
    {
        int told = _told is null ? -1 : _draft.PropertyTables.IndexOf(_told);
        if (told >= 0)
        {
            _told = _told! with { Rows = _told.Rows.Where(row => !table.Rows.Any(other => other.Name == row.Name)).ToEquatableArray() };
            _draft.PropertyTables[told] = _told;
        }
    }

    /// <summary>The heading where it is one name, or what links to it call it, which may stand over values and what they mean.</summary>
    private string? BareEnumName => IsGraph ? null : _linkedName ?? SectionNames.GetBareEnumName(_sections.Heading);

    private void ReadMembers(RawTable table, ColumnMap columns)
    {
        string? name = SectionNames.GetEnumName(_sections.Heading)
            ?? BareEnumName
            ?? (_sections.Current == SectionKind.Members || (_draft.MemberTables.Count == 0 && PageTitles.IsEnumTitle(_draft.Title ?? "")) ? PageTitles.GetTypeName(_draft.Title ?? "") : null);
        _draft.MemberTables.Add(new MemberTableReader(_draft, _inlines, _cancellationToken).Read(table, columns, name, _sections.Heading) with { Combines = _saysFlags });
        ReportEmpty(table);
    }

    private void ReportEmpty(RawTable table)
    {
        if (table.Rows.Count == 0)
        {
            _draft.Report(Descriptors.TableWithoutRows, table.Place, _sections.Heading);
        }
    }

    private void ReportUnread(RawTable table, ColumnMap columns)
    {
        string? missing = Expects(_sections.Current) == TypesExpected && !PropertyColumns.HasName(columns) ? NamesExpected : Expects(_sections.Current);
        bool isAnnounced = SectionNames.IsExact(_sections.Heading) || PageTitles.IsTypeTitle(_draft.Title ?? "");
        if (missing is not null && isAnnounced && !_sections.IsOwnSubsection && !_sectionHasTable)
        {
            ReportUnread(table.Place, missing);
        }
        else if (RowForm.AreRows([.. table.Rows.Select(static row => row.Cells)]))
        {
            _draft.Report(Descriptors.TableLeftOut, table.Rows[0].Line, table.Rows[0][0].ToString(), "its columns are none that are known");
        }
    }

    private void ReportUnread(TextRange place, string? missing)
    {
        if (missing is not null)
        {
            _draft.Report(Descriptors.TableWithoutUsableColumn, place, _sections.Heading, missing);
        }
    }

    /// <summary>What a table of the section is expected to tell; null where a section is about nothing of the kind.</summary>
    private static string? Expects(SectionKind section) => section switch
    {
        SectionKind.Members or SectionKind.Values => "members",
        SectionKind.Properties or SectionKind.Relationships or SectionKind.RequestBody or SectionKind.FunctionParameters => TypesExpected,
        _ => null,
    };

    private static bool ListsRows(SectionKind section) =>
        Expects(section) == TypesExpected || section is SectionKind.Parameters or SectionKind.QueryParameters or SectionKind.PathParameters;
}
