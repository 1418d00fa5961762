using System.Collections.Generic;
using System.Text;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>A row and the lines that continue it, seen through the table's columns; cells beyond the header belong to the description.</summary>
internal sealed class TableRow(RowLayout layout, IReadOnlyList<RawRow> rows, int first, int last)
{
    private static readonly char[] s_between = [',', ';', '/', '(', ')'];

    private static readonly char[] s_aroundWords = ['*', '`', '.', ' ', '<', '>', '_'];

    public IReadOnlyList<RawRow> Rows { get; } = rows;

    public int First { get; } = first;

    public int Last { get; } = last;

    public RawRow Raw { get; } = rows[first];

    public int ColumnCount => layout.Count;

    public TextRange Name => GetCell(layout.Name);

    public TextRange Type => GetCell(layout.Type);

    /// <summary>From the first to the last cell of the description in the row's own line.</summary>
    public TextRange Description
    {
        get
        {
            TextRange cell = GetCell(layout.Description);
            return ExtraCells > 0 && layout.Description >= 0
                ? new TextRange(cell.Text, cell.Start, Raw[layout.Description + ExtraCells].End)
                : cell;
        }
    }

    public bool HasExtraText
    {
        get
        {
            for (int i = layout.Count; i < Raw.Cells.Count; i++)
            {
                if (!Raw[i].IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool IsBlankBehindName
    {
        get
        {
            for (int i = 0; i < Raw.Cells.Count; i++)
            {
                if (i != layout.Name && !Raw[i].IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private int ExtraCells => HasExtraText ? Raw.Cells.Count - layout.Count : 0;

    public CellText ReadDescription(InlineReader inlines)
    {
        if (layout.Description < 0)
        {
            return CellText.Empty;
        }

        CellText description = inlines.Read(Raw[layout.Description]);
        int extraCells = ExtraCells;
        if (extraCells == 0 && First == Last)
        {
            return description;
        }

        var text = new StringBuilder(description.Text);
        var parts = new List<CellPart>(description.Parts);
        for (int i = 1; i <= extraCells; i++)
        {
            Append(text, parts, " | ", inlines.Read(Raw[layout.Description + i]));
        }

        for (int i = First + 1; i <= Last; i++)
        {
            Append(text, parts, " ", inlines.Read(Rows[i].Cells.Count == 1 ? Rows[i][0] : Rows[i].Line));
        }

        return new CellText(text.ToString(), parts.ToArray());
    }

    public PropertyFlags ReadRequired()
    {
        if (layout.Required < 0)
        {
            return PropertyFlags.None;
        }

        PropertyFlags flags = PropertyFlags.None;
        bool isWhole = true;
        foreach (string word in GetCell(layout.Required).ToString().Split(s_between))
        {
            PropertyFlags flag = ReadRequired(word.Trim(s_aroundWords).ToLowerInvariant());
            flags |= flag;
            isWhole &= flag != PropertyFlags.None || word.Trim(s_aroundWords).Length == 0;
        }

        // "Yes (on create)" is not yes; who may set a property is so whatever stands beside.
        const PropertyFlags Both = PropertyFlags.Required | PropertyFlags.Optional;
        return isWhole && (flags & Both) != Both ? flags : flags & ~Both;
    }

    private static PropertyFlags ReadRequired(string word) => word switch
    {
        "y" or "yes" or "true" or "required" or "mandatory" or "✓" or "✔" or "✔️" or "✅" or "x" => PropertyFlags.Required,
        "n" or "no" or "false" or "optional" or "-" or "–" or "—" or "✗" or "✘" or "❌" => PropertyFlags.Optional,
        "read-only" or "readonly" or "read only" => PropertyFlags.ReadOnly,
        "write-only" or "writeonly" or "write only" => PropertyFlags.WriteOnly,
        "deprecated" => PropertyFlags.Deprecated,
        _ => PropertyFlags.None,
    };

    public ParameterLocation ReadLocation() => layout.Location < 0 ? ParameterLocation.Unsaid
        : GetCell(layout.Location).ToString().Trim('*', '`', '.', ' ', '_').ToLowerInvariant() switch
        {
            "path" or "url" or "uri" or "route" => ParameterLocation.Path,
            "query" or "query string" or "querystring" => ParameterLocation.Query,
            "header" or "headers" => ParameterLocation.Header,
            "body" or "request body" or "json" or "form" or "formdata" => ParameterLocation.Body,
            _ => ParameterLocation.Unsaid,
        };

    public string? ReadDefault() =>
        layout.Default >= 0 && GetCell(layout.Default) is { IsEmpty: false } cell ? Whitespace.Collapse(cell.ToString()) : null;

    /// <summary>Columns behind the description move with the cells that it takes.</summary>
    private TextRange GetCell(int column) =>
        Raw[column < 0 ? int.MaxValue : column > layout.Description && layout.Description >= 0 ? column + ExtraCells : column];

    private static void Append(StringBuilder text, List<CellPart> parts, string separator, CellText more)
    {
        if (parts.Count > 0)
        {
            CellPart last = parts[parts.Count - 1];
            parts.Add(new CellPart(DocRunKind.Text, separator, null, text.Length, last.Source + last.Text.Length, isEmphasised: false));
            text.Append(separator);
        }

        foreach (CellPart part in more.Parts)
        {
            parts.Add(new CellPart(part.Kind, part.Text, part.Target, text.Length, part.Source, part.IsEmphasised));
            text.Append(part.Text);
        }
    }
}
