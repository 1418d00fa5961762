using System;
using System.Linq;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>The name and type column of a property table.</summary>
internal sealed class PropertyColumns
{
    private static readonly string[] s_names =
    [
        "property", "properties", "property name", "parameter", "parameters", "parameter name", "name", "relationship", "relationships",
        "relationship name", "query parameter", "required parameter", "optional parameter", "navigation property", "field", "attribute",
        "fields", "field name", "attributes", "attribute name", "argument", "arguments", "argument name", "path parameter", "url parameter", "key",
    ];

    private static readonly string[] s_types = ["type", "types", "data type", "datatype", "data-type", "value type", "field type", "property type", "parameter type", "json type", "schema"];

    /// <summary>Of a table of relationships: a column that is called after what its rows are.</summary>
    private static readonly string[] s_relationshipNames = ["navigation", "link", "links", "relation", "relations"];

    private static readonly string[] s_relationshipTypes = ["return type", "returns", "target type", "target"];

    private static readonly string[] s_disguisedTypes = ["value", "return type"];

    private PropertyColumns(int name, int type)
    {
        Name = name;
        Type = type;
    }

    public int Name { get; }

    /// <summary>Below 0 where the table has no types.</summary>
    public int Type { get; }

    /// <summary>Null where the table is another.</summary>
    public static PropertyColumns? Find(ColumnMap columns, RawTable table, SectionKind section)
    {
        int type = columns.Find(s_types);
        int name = columns.Find(s_names);
        if (section == SectionKind.Relationships || (section is SectionKind.Introduction or SectionKind.Prose && IsNavigation(columns)))
        {
            type = type >= 0 ? type : columns.Find(s_relationshipTypes);
            name = name >= 0 ? name : columns.Find(s_relationshipNames);
        }

        bool mayBeDisguised = section is SectionKind.Properties or SectionKind.RequestBody
            or SectionKind.QueryParameters or SectionKind.PathParameters or SectionKind.FunctionParameters or SectionKind.Parameters;
        if (mayBeDisguised && (type < 0 || name < 0))
        {
            type = type >= 0 ? type : FindDisguised(columns, table);
            name = name >= 0 || type <= 0 ? name : 0;
        }

        // Values in a URL are text: a table of them needs no types. Options of OData have theirs.
        bool isText = section is SectionKind.QueryParameters or SectionKind.PathParameters
            && type < 0 && name >= 0 && columns.Description >= 0
            && table.Rows.All(row => !row[name].Contains(" ") && !row[name].Contains("$"));
        return name >= 0 && (type >= 0 || isText) ? new PropertyColumns(name, type) : null;
    }

    /// <summary>The columns alone say that the table is one of names and types.</summary>
    public static bool IsHeader(ColumnMap columns) => columns.Find(s_names) >= 0 && columns.Find(s_types) >= 0;

    /// <summary>The first column is called after what leads to other types.</summary>
    public static bool IsNavigation(ColumnMap columns) => columns.StartsWith("relationship") || columns.StartsWith("navigation");

    public static bool HasName(ColumnMap columns) => columns.Find(s_names) >= 0;

    /// <summary>A type column under another title: every cell of it is a primitive, or a link.</summary>
    private static int FindDisguised(ColumnMap columns, RawTable table)
    {
        int candidate = columns.Find(s_disguisedTypes);
        for (int i = 0; i < table.Rows.Count && candidate >= 0; i++)
        {
            string cell = table.Rows[i][candidate].ToString();
            candidate = PrimitiveTypes.Find(cell.Trim('`', '*')) is null && !IsLink(cell) ? -1 : candidate;
        }

        return table.Rows.Count > 0 ? candidate : -1;
    }

    private static bool IsLink(string cell) =>
        cell.IndexOf("](", StringComparison.Ordinal) is var middle and > 1 && cell[0] == '[' && cell.IndexOf(')', middle) == cell.Length - 1;
}
