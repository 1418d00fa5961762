using System.Collections.Generic;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Reads tables that have a name and a type column.</summary>
internal sealed class PropertyTableReader(PageDraft draft, InlineReader inlines, CancellationToken cancellationToken)
{
    private const int MaximumNameLength = 256;

    public PropertyTable Read(RawTable table, ColumnMap columns, PropertyColumns own, PropertyTableKind kind, string heading, bool leadInSaysRequired)
    {
        int anchor = draft.Anchors.Add(table.Place);
        var layout = new RowLayout(columns, own.Name, own.Type);
        var rows = new List<PropertyRow>(table.Rows.Count);
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        var indent = new RowIndent();
        for (int i = 0; i < table.Rows.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = i;
            while (i + 1 < table.Rows.Count && layout.IsContinuation(table.Rows[i + 1]))
            {
                i++;
            }

            if (ReadRow(new TableRow(layout, table.Rows, first, i), names, indent) is { } row)
            {
                rows.Add(kind == PropertyTableKind.Relationships ? AsRelationship(row, table.Rows[first][own.Name]) : row);
            }
        }

        return new PropertyTable
        {
            Kind = kind,
            Heading = heading,
            LeadInSaysRequired = leadInSaysRequired,
            Rows = new EquatableArray<PropertyRow>([.. rows]),
            Anchor = anchor,
        };
    }

    /// <summary>Of a type without a link, the link of the name leads to it: <c>[currency](currency.md)</c>.</summary>
    private PropertyRow AsRelationship(PropertyRow row, TextRange name)
    {
        string? target = row.Type is { Kind: TypeCellKind.Named or TypeCellKind.Primitive, Target: null }
            ? System.Array.Find(inlines.Read(name).Parts, static part => part.Kind == DocRunKind.Link).Target
            : null;
        return row with
        {
            Type = target is null ? row.Type : row.Type with { Kind = TypeCellKind.Named, Name = row.Type.IsCollection ? row.Type.Name : row.Type.Text, Target = target },
            Flags = row.Flags | PropertyFlags.Navigation,
            Members = [],
        };
    }

    private PropertyRow? ReadRow(TableRow row, HashSet<string> names, RowIndent indent)
    {
        ReportContinuation(row);
        int depth = RowIndent.Measure(row.Name, out TextRange nameText) + row.Raw.Depth;
        PropertyName name = PropertyName.Read(inlines.ReadNameCell(nameText));
        if (FindObstacle(row, name) is { } obstacle)
        {
            draft.Report(obstacle.Descriptor, row.Raw.Line, obstacle.Arguments);
            return null;
        }

        name = name.WithText(indent.Enter(depth, name.Text));
        if (!names.Add(name.Text))
        {
            draft.Report(Descriptors.DuplicateRow, row.Name, name.Text);
            return null;
        }

        ReportShape(row);
        return Create(row, name);
    }

    private PropertyRow Create(TableRow row, PropertyName name)
    {
        int anchor = draft.Anchors.Add(row.Name);
        draft.Anchors.Add(row.Type);
        draft.Anchors.Add(row.Description);
        CellText typeText = inlines.ReadNameCell(row.Type);
        TypeCell type = TypeCellReader.Read(typeText, out PropertyFlags typeFlags);
        if (IsNotUnderstood(type))
        {
            draft.Report(Descriptors.TypeNotUnderstood, row.Type, type.Text, name.Text);
        }

        CellText description = row.ReadDescription(inlines);
        DescriptionFacts facts = new DescriptionReader(draft).Read(description, type, name.Text);
        return new PropertyRow
        {
            Name = name.Text,
            Type = type,
            Description = DocTextReader.Read(description),
            Members = facts.Members.IsEmpty && type.Kind == TypeCellKind.Enumeration ? TypeCellMembers.Read(draft, typeText) : facts.Members,
            Location = row.ReadLocation(),
            InheritedFrom = facts.InheritedFrom,
            Flags = name.Flags | typeFlags | facts.Flags | row.ReadRequired() | (draft.IsInPreview ? PropertyFlags.Preview : PropertyFlags.None),
            DefaultValue = facts.DefaultValue ?? row.ReadDefault() ?? DefaultReader.ReadRemark(typeText),
            Range = facts.Range,
            Anchor = anchor,
        };
    }

    /// <summary>One type of several is generated as JSON of any shape, which is said; a cell that asks for that is not.</summary>
    private static bool IsNotUnderstood(TypeCell type) =>
        type.Kind == TypeCellKind.Unknown || (type.Kind == TypeCellKind.Untyped && !PrimitiveTypes.IsUntyped(type.Name));

    private void ReportContinuation(TableRow row)
    {
        for (int i = row.First + 1; i <= row.Last; i++)
        {
            TextRange line = row.Rows[i].Line;
            draft.Report(Descriptors.RowWithWrongCellCount, line, row.Name.ToString(), Count(row.Rows[i].Cells.Count), Count(row.ColumnCount), "it continues the description above");
        }
    }

    private void ReportShape(TableRow row)
    {
        if (row.Raw.Cells.Count > row.ColumnCount && row.HasExtraText)
        {
            Report("the rest is read as part of the description");
        }
        else if (row.Raw.Cells.Count < row.ColumnCount)
        {
            Report("the missing ones are read as empty");
        }

        void Report(string consequence) =>
            draft.Report(Descriptors.RowWithWrongCellCount, row.Raw.Line, row.Name.ToString(), Count(row.Raw.Cells.Count), Count(row.ColumnCount), consequence);
    }

    private static Obstacle? FindObstacle(TableRow row, PropertyName name)
    {
        if (row.IsBlankBehindName && (name.IsEmphasised || name.Text.Length == 0))
        {
            string reading = name.Text.Length == 0 ? "it is empty" : "it is read as a title of the rows below";
            return new(Descriptors.RowWithWrongCellCount, [name.Text, name.Text.Length == 0 ? "0" : "1", Count(row.ColumnCount), reading]);
        }

        return name.Text.Length == 0 ? new(Descriptors.RowLeftOut, [row.Raw.Line.ToString(), "it has no name"])
            : name.Text.Length > MaximumNameLength ? new(Descriptors.RowLeftOut, [name.Text.Substring(0, 40), "the name is too long"])
            : InvisibleText.HoldsBroken(name.Text) ? new(Descriptors.RowLeftOut, [name.Text, NameMarks.BrokenName])
            : name.Text.IndexOf(' ') >= 0 ? new(Descriptors.RowLeftOut, [name.Text, "a name has no spaces"])
            : null;
    }

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Obstacle(Microsoft.CodeAnalysis.DiagnosticDescriptor Descriptor, string[] Arguments);
}
