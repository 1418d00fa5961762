using System;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>The columns of a property table.</summary>
internal sealed class RowLayout(ColumnMap columns, int name, int type)
{
    private static readonly string[] s_required = ["required", "required?", "required (y/n)", "is required", "mandatory", "mandatory?", "req", "req.", "required/optional", "optional/required"];

    private static readonly string[] s_location = ["in", "location", "located in", "passed in", "sent in"];

    private static readonly string[] s_default = ["default value", "default"];

    public int Count { get; } = columns.Count;

    public int Name { get; } = name;

    public int Type { get; } = type;

    public int Description { get; } = FindDescription(columns, name, type);

    public int Required { get; } = columns.Find(s_required);

    public int Default { get; } = columns.Find(s_default);

    public int Location { get; } = columns.Find(s_location);

    /// <summary>
    /// A line without a leading pipe whose first cell is prose goes on with the description above.
    /// A row of its own may lack the leading pipe too, but has a type.
    /// </summary>
    public bool IsContinuation(RawRow row) =>
        Count > 1 && !row.HasLeadingPipe && !row.Line.IsEmpty && (row.Cells.Count == 1 || row[Name].Span.IndexOf(' ') >= 0 || (Type >= 0 && row[Type].IsEmpty));

    private static int FindDescription(ColumnMap columns, int name, int type)
    {
        if (columns.Description >= 0)
        {
            return columns.Description;
        }

        int last = columns.Count - 1;
        return last != name && last != type && last > 1 ? last : -1;
    }
}
