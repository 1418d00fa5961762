using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>A table as lines and cells, before anything in it is understood.</summary>
internal sealed record RawTable(RawRow Header, IReadOnlyList<RawRow> Rows)
{
    /// <summary>Where the table stands: its header, or its first row where the header is another table's or nobody wrote one.</summary>
    public TextRange Place { get; init; } = Header.Line;

    /// <summary>The first line that is left out since the table has more rows than anyone reads; null where it has not.</summary>
    public TextRange? Remainder { get; init; }
}

/// <summary>A line of a table.</summary>
internal sealed class RawRow(TextRange line, IReadOnlyList<TextRange> cells)
{
    public TextRange Line { get; } = line;

    /// <summary>Trimmed.</summary>
    public IReadOnlyList<TextRange> Cells { get; } = cells;

    /// <summary>How deep an item stands in lists; what is drawn inside of its cell counts beside it.</summary>
    public int Depth { get; init; }

    public bool HasLeadingPipe => Line.First == '|';

    /// <summary>The cell, or an empty place at the end of the line.</summary>
    public TextRange this[int index] =>
        (uint)index < (uint)Cells.Count ? Cells[index] : new TextRange(Line.Text, Line.End, Line.End);
}
